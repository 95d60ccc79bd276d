package io.muster.adapters.cli.api;

import io.muster.adapters.cli.shell.Failure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/** A file that is fetched; where the connection breaks off, it goes on from there. */
public final class Download {
    private final Api api;
    private final Patience patience;
    private final String path;
    private String tag = "";
    private String fileName = "";

    public Download(Api api, Patience patience, String path) {
        this.api = api;
        this.patience = patience;
        this.path = path;
    }

    /** Hears how far it has come. */
    public interface Watcher {
        void at(long bytes, OptionalLong total);
    }

    /**
     * @param target perhaps with the beginning of this very file in it already
     * @return whether there was a file at all
     */
    public boolean into(Path target, Watcher watcher) {
        return patience.ask(() -> fetch(target, watcher));
    }

    /** What the server calls the file; a plain name, whatever it said. Empty before it was fetched. */
    public String fileName() {
        return fileName;
    }

    private boolean fetch(Path target, Watcher watcher) {
        try {
            long have = Files.exists(target) ? Files.size(target) : 0;
            HttpResponse<InputStream> response = api.open(path, have, tag);
            tag = response.headers().firstValue("ETag").orElse("");
            fileName = FileName.of(response.headers().firstValue("Content-Disposition").orElse(""));
            boolean continued = response.statusCode() == 206;
            try (InputStream in = response.body()) {
                return response.statusCode() != 204 && copy(in, target, continued ? have : 0, total(response, have), watcher);
            }
        } catch (Refused refused) {
            if (refused.status() == 416) {
                // all of it was there
                return true;
            }
            throw refused;
        } catch (IOException e) {
            throw Failure.of(target + " cannot be written", e);
        }
    }

    private OptionalLong total(HttpResponse<?> response, long have) {
        OptionalLong length = response.headers().firstValueAsLong("Content-Length");
        return length.isPresent() && response.statusCode() == 206 ? OptionalLong.of(length.getAsLong() + have) : length;
    }

    private boolean copy(InputStream in, Path target, long have, OptionalLong total, Watcher watcher) throws IOException {
        StandardOpenOption how = have > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
            byte[] buffer = new byte[1 << 16];
            long written = have;
            for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
                out.write(buffer, 0, count);
                written += count;
                watcher.at(written, total);
            }
        }
        return true;
    }

    /** What fails here is the connection, not the disk. */
    private int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw Unreachable.because(e, api.access());
        }
    }
}
