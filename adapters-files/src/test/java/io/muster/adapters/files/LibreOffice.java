package io.muster.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that people open workbooks with. */
public final class LibreOffice {
    private LibreOffice() {
    }

    /** Where it is required, its absence is a failure and not a reason to skip. */
    public static boolean installed() {
        return Boolean.parseBoolean(System.getenv("MUSTER_TEST_REQUIRE_LIBREOFFICE"))
            || Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
    }

    /**
     * Opens a workbook and saves it in another format; as {@code csv}, its first table as people see it.
     *
     * @param folder for its files
     */
    public static Path convert(byte[] xlsx, String format, Path folder) throws IOException, InterruptedException {
        Path source = Files.write(folder.resolve("people.xlsx"), xlsx);
        Path target = folder.resolve("as-" + format);
        Path log = folder.resolve("soffice.log");
        Process soffice = new ProcessBuilder("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--convert-to", format.equals("csv") ? "csv:Text - txt - csv (StarCalc):44,34,76" : format, "--outdir", target.toString(),
            source.toString()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(soffice.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(target.resolve("people." + format)).as(Files.readString(log)).exists();
        return target.resolve("people." + format);
    }
}
