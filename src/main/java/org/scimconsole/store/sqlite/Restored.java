package org.scimconsole.store.sqlite;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a restore came to.
 *
 * @param kept where the database is that was there before; null when there was none
 * @param damaged whether that could not be read: its files were moved as they are, and its tokens are not known
 * @param revived tokens that were revoked since the copy was made and work again
 * @param unknown tokens that worked and that the copy does not know
 */
public record Restored(
        @Nullable Path kept, boolean damaged, List<RestoredToken> revived, List<RestoredToken> unknown) {}
