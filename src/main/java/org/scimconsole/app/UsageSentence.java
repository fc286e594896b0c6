package org.scimconsole.app;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a person is told about a command line that makes no sense, in the words of the help. */
final class UsageSentence {
    private UsageSentence() {}

    static String of(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched);
        }
        ArgSpec option = fault.getArgSpec();
        if (option == null || fault.getValue() == null || fault.getCause() == null) {
            return String.valueOf(fault.getMessage());
        }
        String value = "'" + fault.getValue() + "'";
        String name = option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
        return name + ": " + reason(value, option.type(), option.paramLabel());
    }

    private static String reason(String value, Class<?> type, String label) {
        if (type == Duration.class) {
            return value + " is no duration; write for example P90D or PT40M.";
        }
        if (type.isEnum()) {
            return value + " is not one of " + label + ".";
        }
        if (type == int.class || type == long.class) {
            return value + " is no whole number.";
        }
        return value + (type == URI.class ? " is no web address." : " cannot be understood.");
    }

    private static String unknown(UnmatchedArgumentException fault) {
        String first = fault.getUnmatched().get(0);
        boolean command = !first.startsWith("-")
                && !fault.getCommandLine().getSubcommands().isEmpty();
        List<String> similar = fault.getSuggestions();
        String meant = similar.isEmpty() ? "" : " Did you mean " + similar.get(0) + "?";
        if (!command) {
            return fault.getMessage() + "." + meant;
        }
        String group = fault.getCommandLine().getCommandSpec().qualifiedName();
        return "There is no command \"" + group + " " + first + "\"." + meant;
    }
}
