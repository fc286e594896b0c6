package org.scimconsole.console.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.shell.Pages;

class AttributeNamesTest {
    private final AttributeNames names = new AttributeNames(
            Messages.load(Locale.UK, Pages.textFolders()),
            List.of(new Attribute("phoneNumbers[1].type", "mobile"), new Attribute("addresses[0].type", "work")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    name.givenName | First name
                    phoneNumbers[0].value | Phone
                    phoneNumbers[1].value | Phone (mobile)
                    addresses[0].locality | Address (work), City
                    emails[2].value | E-mail 3
                    urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:costCenter | Cost centre
                    urn:example:params:custom:2.0:User:badgeNumber | Badge number
                    x509Certificates[0].value | Certificate
                    shoeSize | Shoe size
                    """)
    void callsAnAttributeWhatPeopleCallIt(String path, String name) {
        assertThat(names.name(path)).isEqualTo(name);
    }

    @Test
    void leavesOutWhatOnlyDescribesAnother() {
        assertThat(AttributeNames.describesAnother("emails[0].type")).isTrue();
        assertThat(AttributeNames.describesAnother("emails[0].value")).isFalse();
        assertThat(AttributeNames.describesAnother("userType")).isFalse();
    }
}
