package io.muster.adapters.cli.importing;

import io.muster.adapters.cli.api.Api;
import io.muster.adapters.cli.api.Download;
import io.muster.adapters.cli.api.Patience;
import io.muster.adapters.cli.api.Unreachable;
import io.muster.adapters.cli.files.Landing;
import io.muster.adapters.cli.jobs.Job;
import io.muster.adapters.cli.jobs.Jobs;
import io.muster.adapters.cli.jobs.Kind;
import io.muster.adapters.cli.output.Progress;
import io.muster.adapters.cli.shell.Failure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What is done with a plan. */
public final class Importing {
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Api api;
    private final Patience patience;
    private final Progress progress;
    private final Jobs jobs;

    public Importing(Api api, Patience patience, Progress progress) {
        this.api = api;
        this.patience = patience;
        this.progress = progress;
        this.jobs = new Jobs(api, patience, progress);
    }

    /** Waits for the plan, or for the end. */
    public Job settled(Job received) {
        return jobs.settled(received);
    }

    /** @throws Failure where there is no plan that waits for its review */
    public Job mustWait(Job job) {
        if (job.state().equals("FAILED") || job.state().equals("CANCELLED")) {
            throw job.failure();
        }
        if (!job.waits()) {
            throw new Failure("The import " + job.id() + " waits for no review: it is " + job.state() + ".");
        }
        return job;
    }

    /** Applies the plan and waits for the end. @param query from {@link Approval} */
    public Job applied(Job planned, String query) {
        Job job = jobs.settled(begun(planned, query));
        progress.tell(job.name() + ": " + job.state());
        if (!job.state().equals("DONE")) {
            throw job.failure();
        }
        return job;
    }

    /** Where the answer is lost, the import itself says whether it goes on; to ask for it twice would do nothing twice. */
    private Job begun(Job planned, String query) {
        for (int attempt = 1; true; attempt++) {
            try {
                return new Job(Kind.IMPORT, api.post(planned.path() + "/apply" + query));
            } catch (Unreachable lost) {
                progress.tell(lost.getMessage() + "\nLooking whether the import has begun …");
                Job now = jobs.again(planned);
                if (!now.waits()) {
                    return now;
                }
                if (attempt == ATTEMPTS) {
                    throw new Failure("The plan " + planned.id() + " could not be applied: " + lost.getMessage() + "\nIt stays: `muster "
                        + "import --apply " + planned.id() + "` applies it.");
                }
                Patience.sleep(PAUSE);
            }
        }
    }

    /**
     * Stores the rejected rows, in the form in which they came.
     *
     * @return where they are; empty where nothing was rejected
     */
    public Optional<Path> rejects(Job job, Path folder) {
        Download download = new Download(api, patience, job.path() + "/rejects");
        Path part = Landing.part(folder.resolve("rejects"), job.id());
        if (!download.into(part, (bytes, total) -> { })) {
            Landing.remove(part);
            return Optional.empty();
        }
        return Optional.of(Landing.beside(part, download.fileName().isEmpty() ? "rejects" : download.fileName()));
    }
}
