package org.scimconsole.app;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.organization.NewOrganization;
import org.scimconsole.directory.organization.OrganizationService;
import org.scimconsole.directory.organization.SingleSignOn;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code org create}: an organisation, and its secrets for the only time. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Make an organisation and print its admin API key, the only time it can be seen.")
final class OrgCreateCommand extends DirectoryCommand {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    @Parameters(paramLabel = "NAME", description = "What its administrators call it.")
    private String name = "";

    @Option(
            names = "--rules",
            paramLabel = "split|none",
            defaultValue = "split",
            description =
                    "Split's rules, or plain SCIM 2.0: no reserved group, no name limit, nothing seeded. Default: ${DEFAULT-VALUE}")
    private RuleSet rules = RuleSet.SPLIT;

    @Option(names = "--sso-strict", description = "Record a SAML set-up in Strict mode, which SCIM needs.")
    private boolean ssoStrict;

    @Option(
            names = "--enable-scim",
            description = "Enable SCIM too, and print its token, the only time it can be seen.")
    private boolean enableScim;

    @Option(
            names = "--idp",
            paramLabel = "entra_id|okta",
            defaultValue = "entra_id",
            description = "The identity provider for which SCIM is enabled. Default: ${DEFAULT-VALUE}")
    private IdentityProvider provider = IdentityProvider.ENTRA_ID;

    @Option(
            names = "--admin-email",
            paramLabel = "EMAIL",
            description = {
                "The first member of Administrators.",
                "Default: admin@ and a made-up domain, such as admin@contoso.example, where nobody reads mail."
            })
    private @Nullable String administrator;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "How clients reach the service. Default: where the service on this data listens.")
    private @Nullable URI publicUrl;

    OrgCreateCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void checkUsage() {
        if (name.isBlank()) {
            throw new ParameterException(spec().commandLine(), "An organisation needs a name.");
        }
        if (administrator != null && !EMAIL.matcher(administrator).matches()) {
            throw new ParameterException(
                    spec().commandLine(),
                    "--admin-email takes an e-mail address such as ann@contoso.com, not \"" + administrator + "\".");
        }
        PublicAddress.check(publicUrl, spec().commandLine());
        if (enableScim && !ssoStrict && rules == RuleSet.SPLIT) {
            throw new ParameterException(
                    spec().commandLine(), "Split enables SCIM only under SSO in Strict mode: add --sso-strict.");
        }
    }

    @Override
    boolean makesDatabase() {
        return true;
    }

    @Override
    void run(Directory directory) {
        boolean namesake = directory.organizations().list().stream()
                .anyMatch(each -> each.name().equals(name));
        NewOrganization made = directory.organizations().create(name, rules, administrator);
        OrganizationId id = made.organization().id();
        Map<String, @Nullable Object> result = fields();
        result.put("organizationId", id.value());
        result.put("adminApiKey", made.adminKey().reveal());
        result.put("scimBaseUrl", publicUrl(publicUrl) + "/scim/v2/" + id.value());
        if (ssoStrict) {
            directory.organizations().singleSignOn(local(id), new SingleSignOn(true, true, null, null, null));
        }
        if (enableScim) {
            result.put(
                    "scimToken",
                    directory.scim().enable(local(id), provider).token().reveal());
        } else {
            result.put("scimToken", null);
        }
        if (rules == RuleSet.SPLIT) {
            result.put(
                    "administrator",
                    administrator == null ? OrganizationService.inventedAdministrator(name) : administrator);
        }
        print(result);
        remark(namesake);
    }

    private void remark(boolean namesake) {
        if (rules == RuleSet.SPLIT && administrator == null) {
            surroundings()
                    .err()
                    .println("Administrators starts with the made-up " + OrganizationService.inventedAdministrator(name)
                            + "; --admin-email names a real person.");
        }
        if (namesake) {
            surroundings()
                    .err()
                    .println("There is another organisation named \"" + name
                            + "\" already; name either to other commands by its id.");
        }
    }
}
