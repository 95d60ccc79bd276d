package io.muster.adapters.cli.transfer;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {
    /** Nothing but the options. */
    @Command
    static final class Importing {
        @Mixin
        private final FileOptions files = new FileOptions();
        @Mixin
        private final RuleOptions rules = new RuleOptions();
    }

    /** Nothing but the options. */
    @Command
    static final class Exporting {
        @Mixin
        private final ExportOptions options = new ExportOptions();
    }

    @Test
    void what_is_not_said_is_not_sent() {
        assertThat(imported()).isEqualTo("{\"review\":true}");
        assertThat(exported()).isEqualTo("{}");
    }

    @Test
    void an_import_says_all_that_the_api_takes() {
        assertThat(imported("--connection", "corp", "--layout", "custom", "--column", "Mail=email", "--column", "Note=",
            "--constant", "locale=fr_FR", "--delimiter", "\\t", "--table", "Sheet 2", "--send-links", "--on-match", "Update",
                "--without-memberships",
            "--unknown-role", "create"))
            .isEqualTo("{\"connection\":\"corp\",\"layout\":\"custom\",\"review\":true,\"sendLinks\":true,"
                + "\"rules\":{\"onMatch\":\"UPDATE\",\"memberships\":\"OMIT\",\"unknownRole\":\"CREATE\"},"
                + "\"columns\":{\"Mail\":\"email\",\"Note\":\"\"},\"constants\":{\"locale\":\"fr_FR\"},"
                + "\"dialect\":{\"delimiter\":\"\\t\",\"table\":\"Sheet 2\"}}");
    }

    @Test
    void an_export_says_all_that_the_api_takes() {
        assertThat(exported("--definition", "monthly", "--format", "csv", "--layout", "custom", "--query", "teams:EMEA",
            "--include-disabled", "--include-credentials", "--account", "1", "--account", "2", "--column", "Name=user.a || user.b",
                "--column", "Is=a == b",
            "--sort", "-createdAt", "--since", "2026-01-01T00:00:00Z", "--file-name", "x.csv"))
            .isEqualTo("{\"definition\":\"monthly\",\"layout\":\"custom\",\"format\":\"csv\",\"query\":\"teams:EMEA\","
                + "\"accountIds\":[\"1\",\"2\"],"
                + "\"includeDisabled\":true,\"since\":\"2026-01-01T00:00:00Z\",\"columns\":[{\"name\":\"Name\","
                + "\"value\":\"user.a || user.b\"},{\"name\":\"Is\",\"value\":\"a == "
                + "b\"}],\"sort\":\"-createdAt\",\"includeCredentials\":true,\"fileName\":\"x.csv\"}");
    }

    @Test
    void memberships_are_restored_or_not_but_not_both() {
        assertThat(imported("--with-memberships")).contains("\"memberships\":\"RESTORE\"");
        assertThatThrownBy(() -> imported("--with-memberships", "--without-memberships")).isInstanceOf(ParameterException.class);
    }

    private static String imported(String... arguments) {
        Importing command = new Importing();
        new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return command.files.json(command.rules.json()).toString();
    }

    private static String exported(String... arguments) {
        Exporting command = new Exporting();
        new CommandLine(command).parseArgs(arguments);
        return command.options.json().toString();
    }
}
