package io.muster.adapters.files.fuzz;

import com.code_intelligence.jazzer.Jazzer;

import java.nio.file.Files;
import java.nio.file.Path;

/** Starts the fuzzer. */
final class Fuzzing {
    private Fuzzing() {
    }

    /** @param args how many seconds, and a folder for what is found and learnt */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Seeds.write(corpus);
        Jazzer.main(new String[] {"--target_class=" + Readers.class.getName(), "--instrumentation_includes=io.muster.**",
            "--reproducer_path=" + folder, "-artifact_prefix=" + folder + "/", "-max_total_time=" + args[0], "-max_len=20000",
            "-rss_limit_mb=4096", corpus.toString()});
    }
}
