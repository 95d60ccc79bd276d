package io.muster.adapters.cli.importing;

import io.muster.adapters.cli.files.Batch;
import io.muster.adapters.cli.files.Source;
import io.muster.adapters.cli.files.Sources;
import io.muster.adapters.cli.jobs.Job;
import io.muster.adapters.cli.shell.ExitCode;
import io.muster.adapters.cli.shell.Failure;
import jakarta.json.JsonObject;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.ToIntFunction;

/** The plans of some files, one after the other: the next is made when the one before has been dealt with. */
public final class Plans {
    private static final String SEVERAL_OR_NONE = "file.unknown-layout";

    private final Uploads uploads;
    private final Importing importing;
    private final Recognition recognition;
    private final JsonObject options;

    /** @param options of every import */
    public Plans(Uploads uploads, Importing importing, Recognition recognition, JsonObject options) {
        this.uploads = uploads;
        this.importing = importing;
        this.recognition = recognition;
        this.options = options;
    }

    /**
     * @param stated whether the options say what each file is
     * @param deal what is done with a plan; the exit code of that
     * @return the worst of the codes; after a failure nothing more is sent
     */
    public int each(Sources sources, boolean stated, ToIntFunction<Job> deal) {
        Deque<Batch> batches = new ArrayDeque<>(sources.batches(stated));
        int code = ExitCode.OK;
        while (!batches.isEmpty() && code != ExitCode.FAILED) {
            Batch batch = batches.removeFirst();
            Job job = importing.settled(uploads.send(packed(batch, sources), options));
            List<Batch> sorted = job.failureCode().equals(SEVERAL_OR_NONE) && batch.sources().size() > 1
                ? recognition.sorted(batch, options) : List.of();
            if (sorted.size() > 1) {
                for (int i = sorted.size() - 1; i >= 0; i--) {
                    batches.addFirst(sorted.get(i));
                }
            } else {
                code = ExitCode.worse(code, deal.applyAsInt(importing.mustWait(job)));
            }
        }
        return code;
    }

    private static Source packed(Batch batch, Sources sources) {
        try {
            return batch.packed(sources);
        } catch (IOException e) {
            throw Failure.of("The files cannot be put into an archive", e);
        }
    }
}
