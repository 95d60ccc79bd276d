package io.muster.bootstrap.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * {@code audit verify FILE}: verifies an exported audit trail, without a server and without a database. The rules are the
 * application's, which is unpacked for it.
 */
final class AuditCommand {

    private static final String APPLICATION = "/MICRO-INF/deploy/ROOT.war";
    private static final String VERIFIER = "io.muster.application.audit.TrailReport";

    private AuditCommand() {}

    static boolean isMeant(String[] arguments) {
        return arguments.length == 3 && arguments[0].equals("audit") && arguments[1].equals("verify");
    }

    /** Prints one line. The exit code: 0 where the chain is intact, 1 where it is broken or the file cannot be read. */
    static int run(Path file) throws IOException, ReflectiveOperationException {
        Path folder = Files.createTempDirectory("muster-audit");
        try (URLClassLoader classes = new URLClassLoader(unpack(folder), AuditCommand.class.getClassLoader())) {
            String report = verifier(classes).apply(file);
            System.out.println(report);
            return report.startsWith("intact") ? 0 : 1;
        } catch (UncheckedIOException e) {
            System.err.println(e.getMessage() + " (" + e.getCause() + ")");
            return 1;
        } finally {
            remove(folder);
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Path, String> verifier(ClassLoader classes) throws ReflectiveOperationException {
        return (Function<Path, String>) classes.loadClass(VERIFIER).getConstructor().newInstance();
    }

    private static URL[] unpack(Path folder) throws IOException {
        List<URL> jars = new ArrayList<>();
        try (InputStream application = AuditCommand.class.getResourceAsStream(APPLICATION);
                ZipInputStream war = new ZipInputStream(application)) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().matches("WEB-INF/lib/muster-(application|domain)-[^/]*\\.jar")) {
                    Path jar = folder.resolve(Path.of(entry.getName()).getFileName());
                    Files.copy(war, jar);
                    jars.add(jar.toUri().toURL());
                }
            }
        }
        return jars.toArray(URL[]::new);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
