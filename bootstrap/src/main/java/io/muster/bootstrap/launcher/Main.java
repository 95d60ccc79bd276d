package io.muster.bootstrap.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Starts Muster: {@code java -jar muster.jar}. Configuration is checked first; what is wrong with it is told in one line
 * on stderr. Stdout carries one line, when Muster is ready. Exit codes: 1 could not start, 2 usage. The one thing that it does
 * without a server is to verify an exported audit trail.
 */
public final class Main {

    private static final String USAGE = """
            Usage: java [-Dmuster.KEY=VALUE ...] -jar muster.jar
               or: java -jar muster.jar audit verify FILE.ndjson
            Settings, also as environment variables such as MUSTER_HTTP_PORT: muster.http.host, muster.http.port,
            muster.http.client-address-header, muster.session.idle, muster.session.lifetime, muster.token.lifetime,
            muster.sign-in.failures-per-origin, muster.data.dir, muster.spool.dir, muster.spool.orphaned-after, muster.export.keep,
            muster.search.time-limit, muster.db.url, muster.db.user, muster.db.password, muster.admin.username, muster.admin.password,
            muster.upload.max-bytes, muster.public.url, muster.extensions.dir, muster.directory.connect-timeout,
            muster.directory.response-timeout,
            muster.password.min-length, muster.password.first-link-lifetime, muster.password.reset-link-lifetime,
            muster.smtp.host, muster.smtp.port, muster.smtp.encryption, muster.smtp.user, muster.smtp.password, muster.smtp.from,
            muster.smtp.per-minute, muster.oidc.*
            """;

    private Main() {}

    /** Takes no arguments but {@code --help} and {@code audit verify FILE}. */
    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).equals(List.of("--help"))) {
            System.out.print(USAGE);
            return;
        }
        if (AuditCommand.isMeant(arguments)) {
            System.exit(AuditCommand.run(Path.of(arguments[2])));
        }
        if (arguments.length > 0) {
            System.err.print(USAGE);
            System.exit(2);
        }
        try {
            start(Settings.from(Configuration.ofThisProcess()));
        } catch (BadConfiguration e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void start(Settings settings) throws Exception {
        Endpoint endpoint = Endpoint.claim(settings.host(), settings.port());
        RuntimeFolder folder = RuntimeFolder.below(settings.dataDirectory());
        AtomicReference<Server> started = new AtomicReference<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started.get(), folder), "muster-stop"));
        handOver(settings, endpoint, folder);
        Path logging = Logging.configure(folder.file("logging.properties"));
        settings.database().check(folder.temporaryFiles());

        PrintStream stdout = System.out;
        System.setOut(System.err); // the server prints there too
        try {
            Server server = Server.start(endpoint, folder, logging);
            started.set(server);
            if (server.becomesReady(endpoint)) {
                stdout.println("Muster is ready at " + endpoint.local(""));
                stdout.flush();
                return;
            }
        } catch (Exception e) {
            System.err.println(e);
        }
        System.err.println("Muster could not start; the lines above say why.");
        System.exit(1);
    }

    /** Tells the application what was found out here: it reads system properties through MicroProfile Config. */
    private static void handOver(Settings settings, Endpoint endpoint, RuntimeFolder folder) {
        System.setProperty("muster.http.host", endpoint.host().getHostAddress());
        System.setProperty("muster.http.port", Integer.toString(endpoint.port()));
        System.setProperty("muster.data.dir", settings.dataDirectory().toString());
        System.setProperty("muster.db.url", settings.database().url());
        System.setProperty("muster.public.url", settings.publicUrl().orElseGet(() -> endpoint.local("").toString()));
        System.setProperty("java.io.tmpdir", folder.temporaryFiles().toString());
    }

    /** The server is null while it has not come up. */
    private static void stop(Server server, RuntimeFolder folder) {
        System.setOut(new PrintStream(OutputStream.nullOutputStream())); // the server mumbles while it stops
        if (server != null) {
            server.stop();
        }
        try {
            folder.delete();
        } catch (IOException e) {
            System.err.println("Left behind, to be removed by the next start: " + e.getMessage());
        }
    }
}
