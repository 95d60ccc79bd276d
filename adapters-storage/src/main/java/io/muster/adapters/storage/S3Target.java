package io.muster.adapters.storage;

import io.muster.adapters.storage.TargetSettings.Bucket;
import io.muster.application.files.Content;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

import java.time.Duration;

/** A bucket, by Amazon's SDK. Large files go there in parts, each of which is tried again by itself. */
final class S3Target implements Target {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    /** One part, or one small request. */
    private static final Duration ATTEMPT = Duration.ofMinutes(10);

    private final S3Refusals refusals;
    private final Bucket place;
    private final S3Client client;

    S3Target(String name, Bucket place) {
        this.refusals = new S3Refusals(name, place.bucket());
        this.place = place;
        this.client = client(place);
    }

    private static S3Client client(Bucket place) {
        S3ClientBuilder builder = S3Client.builder()
            .region(Region.of(place.region()))
            .credentialsProvider(credentials(place))
            .forcePathStyle(place.pathStyle())
            // Other stores know neither checksums at the end of a body nor bodies in signed chunks.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false))
            .httpClient(UrlConnectionHttpClient.builder().connectionTimeout(CONNECTING).socketTimeout(SILENCE).build())
            .overrideConfiguration(override -> override.apiCallAttemptTimeout(ATTEMPT)
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy()));
        place.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(Bucket place) {
        return place.keys().<AwsCredentialsProvider>map(keys ->
            StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.access(), keys.secret())))
            .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    @Override
    public void put(String fileName, Content content, long size) {
        try {
            new S3Upload(client, place.bucket(), place.prefix() + fileName).put(content, size);
        } catch (RuntimeException e) {
            // Not only the SDK's own: a content that cannot be read comes as whatever the place that read it made of it.
            throw refusals.of(e);
        }
    }

    @Override
    public void remove(String fileName) {
        try {
            client.deleteObject(request -> request.bucket(place.bucket()).key(place.prefix() + fileName));
        } catch (SdkException e) {
            throw refusals.of(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
