package io.muster.adapters.cli.command;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a shell needs to complete commands, options and their values. */
@Command(name = "completion", description = "Print a script by which a shell completes commands, options and their values.",
    footerHeading = "%nExamples:%n", footer = {"  source <(muster completion bash)",
        "  source <(muster completion zsh)"})
public final class CompletionCommand implements Runnable {
    /**
     * Files are left to the shell, which knows how to quote them; and in zsh, which reads the same script, what would change how other
     * commands and their aliases are completed.
     */
    private static final Pattern UNWANTED = Pattern.compile("(?m)^ *(setopt COMPLETE_ALIASES|alias compopt=.*|.*compopt [+]o default"
        + "|.*compopt -o filenames|COMPREPLY=.*compgen -f .*)\n");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    private Kind shell;

    /** Those that there are scripts for. */
    enum Kind {
        BASH, ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        out.print(UNWANTED.matcher(AutoComplete.bash(spec.root().name(), spec.root().commandLine())).replaceAll(""));
        out.flush();
    }
}
