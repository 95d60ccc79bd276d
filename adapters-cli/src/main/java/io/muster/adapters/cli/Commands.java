package io.muster.adapters.cli;

import io.muster.adapters.cli.command.AccountsCommand;
import io.muster.adapters.cli.command.AuditCommand;
import io.muster.adapters.cli.command.CompletionCommand;
import io.muster.adapters.cli.command.JobsCommand;
import io.muster.adapters.cli.command.LayoutsCommand;
import io.muster.adapters.cli.command.LoginCommand;
import io.muster.adapters.cli.command.LogoutCommand;
import io.muster.adapters.cli.command.TemplateCommand;
import io.muster.adapters.cli.transfer.ExportCommand;
import io.muster.adapters.cli.transfer.ImportCommand;
import picocli.CommandLine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** All commands. Where the first argument names one, only that is looked into: to read all annotations is half of a start. */
final class Commands {
    private static final String ALL = "completion";

    private Commands() {
    }

    private static Map<String, Supplier<Object>> all() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("login", LoginCommand::new);
        commands.put("logout", LogoutCommand::new);
        commands.put("accounts", AccountsCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("jobs", JobsCommand::new);
        commands.put("layouts", LayoutsCommand::new);
        commands.put("template", TemplateCommand::new);
        commands.put("audit", AuditCommand::new);
        commands.put(ALL, CompletionCommand::new);
        return commands;
    }

    static void addTo(CommandLine muster, String... arguments) {
        Map<String, Supplier<Object>> commands = all();
        String first = arguments.length == 0 ? "" : arguments[0];
        if (commands.containsKey(first) && !first.equals(ALL)) {
            muster.addSubcommand(first, commands.get(first).get());
        } else {
            commands.forEach((name, command) -> muster.addSubcommand(name, command.get()));
        }
    }
}
