package io.muster.adapters.storage;

import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;
import org.jclouds.blobstore.domain.StorageMetadata;
import org.jclouds.blobstore.options.ListContainerOptions;

import java.net.URI;
import java.util.List;

/** A server that speaks S3 and verifies signatures, over the memory, on a free port of the loopback. */
public final class S3Store {
    public static final String ACCESS = "muster-access";
    public static final String SECRET = "muster-secret-0123456789";
    public static final String BUCKET = "backups";

    private final BlobStoreContext context = ContextBuilder.newBuilder(new TransientApiMetadata()).credentials("any", "any")
        .buildView(BlobStoreContext.class);
    private final S3Proxy server;

    public S3Store() throws Exception {
        blobs().createContainerInLocation(null, BUCKET);
        server = S3Proxy.builder().blobStore(blobs()).endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, ACCESS, SECRET).build();
        server.start();
    }

    BlobStore blobs() {
        return context.getBlobStore();
    }

    public List<String> names() {
        return blobs().list(BUCKET, ListContainerOptions.Builder.recursive()).stream().<String>map(StorageMetadata::getName).toList();
    }

    public byte[] read(String key) throws Exception {
        return blobs().getBlob(BUCKET, key).getPayload().openStream().readAllBytes();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    void stop() throws Exception {
        server.stop();
    }

    public void close() throws Exception {
        server.stop();
        context.close();
    }
}
