package io.muster.adapters.storage;

import io.muster.application.files.Content;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A file on its way into a bucket; what is sent is read from the content again for each attempt, and never held in memory. */
record S3Upload(S3Client client, String bucket, String key) {
    private static final String TYPE = "application/octet-stream";
    /** S3 takes at most ten thousand parts, and none but the last below 5 MiB. */
    private static final int MOST_PARTS = 10_000;
    private static final long PART = 32L << 20;

    void put(Content content, long size) {
        long part = Math.max(PART, (size + MOST_PARTS - 1) / MOST_PARTS);
        if (size <= part) {
            client.putObject(request -> request.bucket(bucket).key(key).contentType(TYPE), body(content, 0, size));
        } else {
            putInParts(content, size, part);
        }
    }

    private void putInParts(Content content, long size, long part) {
        String upload = client.createMultipartUpload(request -> request.bucket(bucket).key(key).contentType(TYPE)).uploadId();
        try {
            List<CompletedPart> parts = new ArrayList<>();
            for (long offset = 0; offset < size; offset += part) {
                parts.add(send(upload, parts.size() + 1, body(content, offset, Math.min(part, size - offset))));
            }
            client.completeMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(upload)
                .multipartUpload(all -> all.parts(parts)));
        } catch (RuntimeException e) {
            abort(upload, e);
            throw e;
        }
    }

    private CompletedPart send(String upload, int number, RequestBody body) {
        String tag = client.uploadPart(request -> request.bucket(bucket).key(key).uploadId(upload).partNumber(number), body).eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    /** Else its parts would stay, and be paid for. */
    private void abort(String upload, RuntimeException failure) {
        try {
            client.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException e) {
            failure.addSuppressed(e);
        }
    }

    private static RequestBody body(Content content, long offset, long length) {
        return RequestBody.fromContentProvider(() -> open(content, offset, length), length, TYPE);
    }

    private static InputStream open(Content content, long offset, long length) {
        try {
            return Slice.of(content, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException("the file to be taken to a target cannot be read: " + e.getMessage(), e);
        }
    }
}
