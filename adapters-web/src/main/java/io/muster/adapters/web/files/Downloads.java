package io.muster.adapters.web.files;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import java.io.OutputStream;
import java.util.function.Consumer;

/** Answers that are files to be saved. */
public final class Downloads {
    private Downloads() {
    }

    /** @param content writes the file; called once, when the headers are out */
    public static Response.ResponseBuilder of(String fileName, StreamingOutput content) {
        return Response.ok(content).type(FileNames.mediaType(fileName))
            .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(fileName));
    }

    /** @param writer writes the file and closes nothing */
    public static Response written(String fileName, Consumer<OutputStream> writer) {
        return of(fileName, writer::accept).build();
    }
}
