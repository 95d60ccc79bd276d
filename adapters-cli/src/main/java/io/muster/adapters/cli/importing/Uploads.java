package io.muster.adapters.cli.importing;

import io.muster.adapters.cli.api.Api;
import io.muster.adapters.cli.api.Json;
import io.muster.adapters.cli.api.Multipart;
import io.muster.adapters.cli.api.Patience;
import io.muster.adapters.cli.api.Unreachable;
import io.muster.adapters.cli.files.Source;
import io.muster.adapters.cli.jobs.Job;
import io.muster.adapters.cli.jobs.Kind;
import io.muster.adapters.cli.output.Progress;
import io.muster.adapters.cli.shell.Failure;
import jakarta.json.JsonObject;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends files to be planned. A server that was never there is told of at once; one that goes away later is waited for. Where an answer is
 * lost, it looks first whether the file is there before it sends it once more.
 */
public final class Uploads {
    private static final int RECENT = 100;
    /** The server may still be about to note an upload whose sender has lost it. */
    private static final Duration TO_BE_NOTED = Duration.ofSeconds(2);

    private final Api api;
    private final Patience patience;
    private final Progress progress;
    private boolean reached;

    public Uploads(Api api, Patience patience, Progress progress) {
        this.api = api;
        this.patience = patience;
        this.progress = progress;
    }

    public Job send(Source file, JsonObject options) {
        // says no before a gigabyte is sent, and knows afterwards which imports are new
        Set<String> before = (reached ? patience.ask(this::recent) : recent()).stream()
            .map(each -> each.getString("id")).collect(Collectors.toSet());
        reached = true;
        try {
            Job job = upload(file, options);
            progress.tell(file.name() + " is the import " + job.id() + ".");
            return job;
        } catch (Unreachable lost) {
            progress.tell(lost.getMessage() + "\nLooking whether " + file.name() + " has arrived …");
            return afterALoss(file, options, before);
        } finally {
            progress.close();
        }
    }

    private Job afterALoss(Source file, JsonObject options, Set<String> before) {
        Patience.sleep(TO_BE_NOTED);
        String digest = digest(file.file());
        var arrived = patience.ask(this::recent).stream()
            .filter(each -> !before.contains(each.getString("id")) && each.getString("sha256", "").equals(digest)).findFirst();
        if (arrived.isPresent()) {
            progress.tell("It has; going on with the import " + arrived.get().getString("id") + ".");
            return new Job(Kind.IMPORT, arrived.get());
        }
        progress.tell("It has not, so it is sent once more.");
        try {
            return upload(file, options);
        } catch (Unreachable again) {
            throw new Failure("The upload of " + file.name() + " broke off twice: " + again.getMessage() + "\nPerhaps the file is larger "
                + "than the server takes (muster.upload.max-bytes). `muster jobs list` shows whether it has arrived; nothing was applied.");
        }
    }

    private List<JsonObject> recent() {
        return Json.objects(api.get(Kind.IMPORT.list() + "?limit=" + RECENT), "items");
    }

    private Job upload(Source file, JsonObject options) {
        Multipart form = new Multipart(file.name(), file.file(), options);
        OptionalLong size = OptionalLong.of(size(file.file()));
        return new Job(Kind.IMPORT, api.upload(Kind.IMPORT.list(), form.contentType(),
            form.body(sent -> progress.at(file.name() + ": sending", sent, size))));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Failure.of(file + " cannot be read", e);
        }
    }

    private static String digest(Path file) {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw Failure.of(file + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
