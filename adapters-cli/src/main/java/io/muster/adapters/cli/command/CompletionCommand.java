package io.muster.adapters.cli.command;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Locale;

/** What a shell needs to complete commands and options. */
@Command(name = "completion", description = "Print a script by which a shell completes commands, options and their values.",
    footerHeading = "%nExamples:%n", footer = {"  source <(muster completion bash)",
        "  muster completion zsh > ~/.zfunc/_muster-load && source ~/.zfunc/_muster-load"})
public final class CompletionCommand implements Runnable {
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
        if (shell == Kind.ZSH) {
            // zsh reads bash's script with these
            out.println("autoload -U +X compinit && compinit; autoload -U +X bashcompinit && bashcompinit");
        }
        out.print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
        out.flush();
    }
}
