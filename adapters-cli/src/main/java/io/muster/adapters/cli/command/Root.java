package io.muster.adapters.cli.command;

import io.muster.adapters.cli.shell.Shell;

/** The command above all others, which knows what is around them. */
public interface Root {
    Shell shell();
}
