package io.muster.application.files;

import io.muster.application.JobId;
import io.muster.application.port.out.Dispatch;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a file in the spool after the job that needs it: {@code import-ID} for what was uploaded, {@code export-ID-FENCE} for
 * what was written under that fence. A node that lost its export without knowing so never writes under the key of the node
 * that has it now.
 */
public record SpoolKey(Dispatch.Kind kind, JobId job, String text) {
    private static final Pattern FORM = Pattern.compile("(import|export)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-[0-9]{1,19})?");

    public static SpoolKey upload(JobId job) {
        return new SpoolKey(Dispatch.Kind.IMPORT, job, "import-" + job);
    }

    public static SpoolKey product(JobId job, long fence) {
        return new SpoolKey(Dispatch.Kind.EXPORT, job, "export-" + job + "-" + fence);
    }

    /** @return empty where the text is no key that is made here */
    public static Optional<SpoolKey> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
            ? Optional.of(new SpoolKey(Dispatch.Kind.valueOf(form.group(1).toUpperCase(Locale.ROOT)),
                new JobId(UUID.fromString(form.group(2))), text))
            : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
