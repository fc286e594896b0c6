package org.scimconsole.client.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scimconsole.directory.Page;

class ListingTest {
    @Test
    void knowsUpToWhereTheServiceCounts() {
        assertThat(Listing.COUNTED).isEqualTo(Page.COUNT_LIMIT);
    }
}
