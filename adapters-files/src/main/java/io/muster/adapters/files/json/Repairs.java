package io.muster.adapters.files.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.muster.adapters.files.text.Lines;
import io.muster.adapters.files.text.Texts;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes rejected records back in their own words, with the reasons beside them. */
public final class Repairs {
    /** Where the reasons stand in a record. */
    public static final String PROBLEMS = "problems";
    static final String MALFORMED = "malformed";

    private static final Pattern SECRET_KEY = Pattern.compile("password|credential|secret|salt|hash");
    /** Where a secret may begin in text that is not JSON; an escape may hide the letters of a key. */
    private static final Pattern SECRET_TEXT = Pattern.compile("(?i)password|credential|secret|salt|hash|\\$[a-z0-9-]+\\$|\\\\u");

    private Repairs() {
    }

    /** The problem of a record that still is what {@link #malformed} has written. */
    public static Optional<Problem> unmended(JsonValue.Obj record) {
        return record.get(MALFORMED).map(text -> new Problem(ProblemCode.ROW_MALFORMED, MALFORMED,
            "the text in \"" + MALFORMED + "\" could not be read; mend it and put it in the place of this record"));
    }

    /**
     * Copies the object at the parser's token.
     *
     * @param secrets whether passwords and hashes are copied too
     */
    private static void record(JsonParser from, List<Problem> reasons, boolean secrets, JsonGenerator to) throws IOException {
        to.writeStartObject();
        while (from.nextToken() != JsonToken.END_OBJECT) {
            String key = from.currentName();
            from.nextToken();
            if (key.equals(PROBLEMS) || !secrets && isSecret(key)) {
                from.skipChildren();
            } else if (!secrets && key.equals(MALFORMED) && from.currentToken() == JsonToken.VALUE_STRING) {
                to.writeStringField(key, Texts.wellFormed(withoutSecrets(from.getText())));
            } else {
                to.writeFieldName(Texts.wellFormed(key));
                Json.copy(from, to);
            }
        }
        reasons(reasons, to);
        to.writeEndObject();
    }

    /** The record at the parser's token, whatever it is. */
    public static void any(JsonParser from, List<Problem> reasons, boolean secrets, JsonGenerator to) throws IOException {
        if (from.currentToken() == JsonToken.START_OBJECT) {
            record(from, reasons, secrets, to);
        } else {
            malformed(JsonTree.at(from).value().canonical(), reasons, secrets, to);
        }
    }

    /** The record of a line. */
    public static void line(Lines.Line line, List<Problem> reasons, boolean secrets, JsonGenerator to) throws IOException {
        if (JsonTree.ofLine(line).flaw().isPresent()) {
            malformed(line.text(), reasons, secrets, to);
            return;
        }
        try (JsonParser parser = Json.FACTORY.createParser(line.text())) {
            parser.nextToken();
            record(parser, reasons, secrets, to);
        }
    }

    /** A record that is no JSON object, as text inside one. */
    private static void malformed(String text, List<Problem> reasons, boolean secrets, JsonGenerator to) throws IOException {
        to.writeStartObject();
        to.writeStringField(MALFORMED, Texts.wellFormed(secrets ? text : withoutSecrets(text)));
        reasons(reasons, to);
        to.writeEndObject();
    }

    /** Text that could not be read has no keys to go by: it ends where a secret might begin. */
    private static String withoutSecrets(String text) {
        Matcher secret = SECRET_TEXT.matcher(text);
        return secret.find() ? text.substring(0, secret.start()) + "…" : text;
    }

    private static void reasons(List<Problem> reasons, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart(PROBLEMS);
        for (Problem reason : reasons) {
            to.writeString(sentence(reason));
        }
        to.writeEndArray();
    }

    /** A reason as it stands beside a record. */
    public static String sentence(Problem reason) {
        boolean told = reason.message().startsWith(reason.path());
        return Texts.wellFormed(told ? reason.message() : reason.path() + ": " + reason.message());
    }

    /** Whether what stands under a key may be a password or a hash. */
    public static boolean isSecret(String key) {
        return SECRET_KEY.matcher(key.toLowerCase(Locale.ROOT)).find();
    }
}
