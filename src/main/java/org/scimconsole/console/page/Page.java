package org.scimconsole.console.page;

import java.util.function.Function;
import org.kordamp.ikonli.Ikon;
import org.scimconsole.console.fx.LoadedView;

/**
 * A page as the navigation lists it. Opened when first shown, so that a page nobody looks at costs nothing.
 *
 * @param id also the name of its folder, of its bundle, and of its title's key, {@code <id>.title}
 * @param section where the navigation shows it
 * @param icon beside its title
 * @param needsConnection whether it shows a service's data, so that it is closed while none is connected
 * @param open makes the view and its controller
 */
public record Page(
        String id,
        Section section,
        Ikon icon,
        boolean needsConnection,
        Function<PageContext, ? extends LoadedView<? extends ShownPage>> open) {}
