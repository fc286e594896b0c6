package org.scimconsole.entra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scimconsole.entra.tenant.Contoso;
import org.scimconsole.entra.tenant.TenantUser;

class MappingTest {
    private final TenantUser user = new TenantUser(
            "id-1",
            Map.of(
                    "userPrincipalName", "Zoë.Smith@Contoso.example",
                    "displayName", "Zoë Smith",
                    "givenName", "Zoë",
                    "surname", "Smith",
                    "country", "DE"),
            true,
            null,
            null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userPrincipalName | Zoë.Smith@Contoso.example",
                "\"fixed\" | fixed",
                "Join(\" \", [givenName], [middleName], [surname]) | Zoë Smith",
                "Coalesce([mail], [userPrincipalName]) | Zoë.Smith@Contoso.example",
                "ToLower([userPrincipalName]) | zoë.smith@contoso.example",
                "NormalizeDiacritics(Append([givenName], \"!\")) | Zoe!",
                "Switch([country], \"other\", \"DE\", \"Germany\", \"FR\", \"France\") | Germany",
                "Switch([city], \"other\", \"Bonn\", \"B\") | other",
                "Switch([IsSoftDeleted], , \"False\", \"True\", \"True\", \"False\") | True",
                "Mid([displayName], 1, 3) | Zoë",
                "Left([surname], 2) | Sm",
                "Replace([userPrincipalName], \"@Contoso.example\", \"\") | Zoë.Smith",
                "StripSpaces([displayName]) | ZoëSmith",
                "Not([accountEnabled]) | False",
                "objectId | id-1"
            })
    void readsWritesAndAppliesWhatTheMappingPageShows(String text, String value) {
        Source source = Source.parse(text);
        assertThat(source.value(user, false)).isEqualTo(value);
        assertThat(Source.parse(source.text())).isEqualTo(source);
    }

    @Test
    void givesNothingWhereThePersonHasNothing() {
        for (String text : List.of("mail", "ToUpper([mail])", "Append([mail], \"x\")", "Join(\"-\", [mail])")) {
            assertThat(Source.parse(text).value(user, false)).as(text).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Joni(\" \", [a]) | Joni is no function that is understood here; there are Append",
                "ToLower(mail) | within a function an attribute is written [mail]",
                "ToLower([mail] | a closing parenthesis is missing",
                "ToLower([mail) | a closing bracket is missing",
                "Append(\"a, [b]) | a quotation mark is missing",
                "ToLower([a]) x | there is something after the end",
                "ToLower([a], [b]) | ToLower takes 1 values; here are 2",
                "Switch([a], , \"x\") | at least 4",
                "Switch([a], , \"x\", \"y\", \"z\") | one of a pair is missing",
                "Mid([a], 1, x) | cannot be read",
                "Left([a], [b]) | takes numbers"
            })
    void saysWhatIsWrongWithAnExpression(String text, String reason) {
        assertThatThrownBy(() -> Source.parse(text)).hasMessageContaining(reason);
    }

    @Test
    void keepsMappingsInAFile(@TempDir Path folder) throws Exception {
        MappingTable table = MappingTable.splitWithOriginalNames()
                .without("externalId")
                .with("ToLower([userPrincipalName])", "nickName");
        Path file = folder.resolve("mappings.json");
        Mappings both = new Mappings(
                table,
                GroupMappings.split()
                        .with(List.of(
                                new AttributeMapping(
                                        Source.parse("Left([displayName], 24)"),
                                        TargetPath.parse("displayName"),
                                        true,
                                        false),
                                AttributeMapping.direct("objectId", "externalId")))
                        .withMembers(false));
        new MappingFile().write(file, both);
        assertThat(new MappingFile().read(file)).isEqualTo(both);
        assertThat(Files.readAllLines(file)).hasSizeGreaterThan(table.rows().size());
    }

    @Test
    void takesTheGroupsOfSplitsGuideFromAFileThatNamesNone(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mappings.json");
        Files.writeString(
                file, "{\"mappings\":[{\"source\":\"userPrincipalName\",\"target\":\"userName\",\"matching\":true}]}");
        assertThat(new MappingFile().read(file).groups()).isEqualTo(GroupMappings.split());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | holds no list",
                "nonsense | line 1: this is not JSON",
                "{'mappings':[{'source':'a b','target':'userName'}]} | row 1: 'a b' cannot be read",
                "{'mappings':[{'source':'mail','target':'emails[0]'}]} | is not a target attribute",
                "{'mappings':[{'source':'mail','target':'title','apply':'later'}]} | always or creation",
                "{'mappings':[{'source':'mail','target':'title'}]} | Nothing fills userName",
                "{'mappings':[{'source':'mail','target':'userName'}]} | No row is used for matching",
                "{'mappings':[{'source':'mail','target':'userName','matching':true},{'source':'mail','target':'id'}]}"
                        + " | id is set by the service",
                "{'mappings':[{'source':'mail','target':'userName','matching':true}],'groups':{'mappings':"
                        + "[{'source':'objectId','target':'externalId','matching':true}]}} | Nothing fills displayName",
                "{'mappings':[{'source':'mail','target':'userName','matching':true}],'groups':{'mappings':"
                        + "[{'source':'displayName','target':'displayName','matching':true},"
                        + "{'source':'members','target':'members'}]}} | members is no row here"
            })
    void saysWhyAFileCannotBeUsed(String json, String reason, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("mappings.json");
        Files.writeString(file, json.replace('\'', '"'));
        assertThatThrownBy(() -> new MappingFile().read(file))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void findsWhatIsAmiss() throws Exception {
        assertThat(new MappingCheck(Contoso.tenant()).check(MappingTable.split()))
                .isEmpty();
        MappingTable table = MappingTable.entraDefault()
                .with("userPrincipleName", "nickName")
                .with("displayName", "shoeSize")
                .with("\"all\"", "userName")
                .without("active");
        assertThat(new MappingCheck(Contoso.tenant()).check(table))
                .extracting(MappingProblem::kind)
                .containsExactly(
                        MappingProblem.Kind.CONSTANT_MATCH,
                        MappingProblem.Kind.UNKNOWN_SOURCE,
                        MappingProblem.Kind.UNKNOWN_TARGET,
                        MappingProblem.Kind.NO_ACTIVE,
                        MappingProblem.Kind.WITHOUT_MAIL);
        assertThat(new MappingCheck().check(table).get(1).wording().english())
                .endsWith("Did you mean userPrincipalName?");
    }
}
