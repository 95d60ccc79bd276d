package io.muster.adapters.cli;

import io.muster.adapters.cli.shell.ExitCode;
import io.muster.adapters.cli.shell.Failure;
import io.muster.adapters.cli.shell.Shell;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.Optional;

/** {@code muster}: reads the arguments, does what they say, and tells in a line what went wrong. */
public final class Main {
    private static final int LONGEST_END_MILLIS = 100;
    private static final int NARROWEST_HELP = 80;
    private static final int WIDEST_HELP = 100;
    private static final int LONGEST_OPTION = 24;

    private Main() {
    }

    public static void main(String[] arguments) {
        int code = run(Shell.ofSystem(), arguments);
        endListening();
        System.exit(code);
    }

    /** The JVM ends 0.3 s later where a thread is inside the system, as the HTTP client's is; before Java 21 no call ends that. */
    private static void endListening() {
        Thread[] threads = new Thread[Thread.activeCount()];
        Thread.enumerate(threads);
        Arrays.stream(threads).filter(thread -> thread != null && thread.getName().matches("HttpClient-[0-9]+-SelectorManager"))
            .forEach(Main::end);
    }

    private static void end(Thread listener) {
        listener.interrupt();
        try {
            listener.join(LONGEST_END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int run(Shell shell, String... arguments) {
        boolean colours = shell.screen().out() && shell.screen().colours();
        PrintWriter out = new PrintWriter(shell.out(), true);
        CommandLine line = new CommandLine(new Muster(shell));
        Commands.addTo(line, arguments);
        line.setCaseInsensitiveEnumValuesAllowed(true)
            .setColorScheme(Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF))
            .setExpandAtFiles(false)
            .setUsageHelpWidth(Math.min(Math.max(shell.screen().width(), NARROWEST_HELP), WIDEST_HELP))
            .setUsageHelpLongOptionsMaxWidth(LONGEST_OPTION)
            .setOut(out).setErr(new PrintWriter(shell.output().err(), true))
            .setParameterExceptionHandler((refused, given) -> usage(shell, refused))
            .setExecutionExceptionHandler((thrown, command, given) -> failed(shell, thrown));
        return ExitCode.worse(executed(line, shell, arguments), printed(shell));
    }

    /** Whoever closed a pipe, such as {@code head}, had enough and need not be told. */
    private static int printed(Shell shell) {
        Optional<IOException> broken = shell.output().broken();
        broken.map(IOException::getMessage).filter(why -> !why.contains("Broken pipe"))
            .ifPresent(why -> shell.tell("stdout cannot be written: " + why + ". What was printed is not all."));
        return broken.isPresent() ? ExitCode.FAILED : ExitCode.OK;
    }

    /** What is no exception, such as a jar that was replaced under the running command, would end in a trace. */
    private static int executed(CommandLine line, Shell shell, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (LinkageError | OutOfMemoryError | StackOverflowError error) {
            return failed(shell, error);
        }
    }

    private static int usage(Shell shell, ParameterException refused) {
        shell.tell(refused.getMessage());
        PrintWriter err = new PrintWriter(shell.output().err(), true);
        UnmatchedArgumentException.printSuggestions(refused, err);
        err.flush();
        shell.tell("`" + refused.getCommandLine().getCommandSpec().qualifiedName() + " --help` tells what there is.");
        return ExitCode.USAGE;
    }

    private static int failed(Shell shell, Throwable thrown) {
        if (thrown instanceof Failure failure) {
            shell.tell(failure.getMessage());
            return failure.exitCode();
        }
        if (thrown instanceof InvalidPathException path) {
            shell.tell(path.getInput() + " cannot be a path here. Outside of ASCII that needs a locale with UTF-8: LC_ALL=C.UTF-8.");
            return ExitCode.USAGE;
        }
        StackTraceElement[] trace = thrown.getStackTrace();
        shell.tell("The command line has a fault: " + thrown + (trace.length > 0 ? " at " + trace[0] : "") + ". Please report it.");
        return ExitCode.FAILED;
    }
}
