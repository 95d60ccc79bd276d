package io.muster.adapters.storage;

import io.muster.application.port.out.ExportTargets.Undelivered;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Tells in a sentence why a store did not take something, with the store's own word for it but not its text: that may hold keys. */
record S3Refusals(String target, String bucket) {
    private static final Set<String> WRONG_KEYS = Set.of("InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidToken", "ExpiredToken");

    Undelivered of(RuntimeException e) {
        return new Undelivered("the export target '" + target + "' " + reason(e), e);
    }

    private String reason(RuntimeException e) {
        return e instanceof AwsServiceException answer ? answered(answer) : unanswered(e);
    }

    private String answered(AwsServiceException e) {
        String code = e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null ? "" : e.awsErrorDetails().errorCode();
        String told = e.statusCode() + (code.isEmpty() ? "" : " " + code);
        if (code.equals("NoSuchBucket")) {
            return "has no bucket '" + bucket + "'";
        }
        if (WRONG_KEYS.contains(code)) {
            return "does not take its access key and secret key (" + told + ")";
        }
        if (e.statusCode() == 401 || e.statusCode() == 403) {
            return "does not let its access key do this in the bucket '" + bucket + "' (" + told + ")";
        }
        return "answered " + told;
    }

    private static String unanswered(RuntimeException e) {
        if (e instanceof ApiCallAttemptTimeoutException || caused(e, SocketTimeoutException.class)) {
            return "did not answer in time";
        }
        if (caused(e, UncheckedIOException.class)) {
            return "did not get the file, which cannot be read just now";
        }
        if (caused(e, UnknownHostException.class)) {
            return "has a host that cannot be found";
        }
        if (caused(e, SSLException.class)) {
            return "could not be trusted: TLS failed";
        }
        return caused(e, ConnectException.class) ? "does not answer"
            : "could not be used (" + e.getClass().getSimpleName() + ")";
    }

    private static boolean caused(Throwable e, Class<? extends Exception> type) {
        return Stream.iterate(e, at -> at != null, Throwable::getCause).anyMatch(type::isInstance);
    }
}
