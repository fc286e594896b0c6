package org.scimconsole.console.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8085/scim/v2/a",
                "http://127.8.9.10/scim",
                "https://localhost:8443/scim",
                "http://LOCALHOST/",
                "http://[::1]:8085/scim/v2/a"
            })
    void isAnAddressThatOnlyThisComputerReaches(String url) {
        assertThat(OwnAddress.is(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://scim.contoso.com/scim/v2/a",
                "https://127.0.0.1.contoso.com/scim",
                "https://localhost.contoso.com/scim",
                "http://10.0.0.1/scim",
                "",
                "not an address"
            })
    void isNoOtherAddress(String url) {
        assertThat(OwnAddress.is(url)).isFalse();
    }
}
