package io.muster.adapters.files.proget;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.muster.adapters.files.json.Json;
import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.text.Limits;
import io.muster.adapters.files.text.StrictText;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.FileRejected;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.problem.ProblemCode;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Walks the lists of a document {@code {"users": […], "groups": […]}}, which may stand in any order among other keys. */
final class UsersDocument implements Closeable {
    static final String USERS = "users";
    static final String GROUPS = "groups";

    /** What the parser stands at the first token of. */
    enum Part { USER, GROUP, END }

    private final JsonParser json;
    private final StrictText text;
    private final Set<String> keys = new HashSet<>();
    private boolean begun;
    private Optional<Part> list = Optional.empty();
    private int index;

    UsersDocument(InputStream in) throws IOException {
        text = new StrictText(in);
        json = Json.FACTORY.createParser(text);
    }

    JsonParser json() {
        return json;
    }

    /** Goes to the first of the two lists, and tells whether there is one. */
    boolean begin() throws IOException {
        begun = true;
        return Json.ofWholeFile(() -> json.nextToken() == JsonToken.START_OBJECT && nextList());
    }

    /** Goes to the next element; the one before was read to its end. */
    Part next() throws IOException {
        if (!begun) {
            begin();
        }
        return Json.ofWholeFile(() -> {
            while (list.isPresent()) {
                if (json.nextToken() != JsonToken.END_ARRAY) {
                    index++;
                    return list.get();
                }
                nextList();
            }
            if (json.nextToken() != null) {
                throw unreadable("the file goes on behind its document");
            }
            return Part.END;
        });
    }

    private boolean nextList() throws IOException {
        list = Optional.empty();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            if (keys.size() >= Limits.DOCUMENT_KEYS || !keys.add(key)) {
                throw unreadable("the document has too many keys, or has " + Texts.shown(key) + " twice");
            }
            json.nextToken();
            if (key.equals(USERS) || key.equals(GROUPS)) {
                if (json.currentToken() != JsonToken.START_ARRAY) {
                    throw unreadable(key + " must be a list");
                }
                list = Optional.of(key.equals(USERS) ? Part.USER : Part.GROUP);
                index = -1;
                return true;
            }
            json.skipChildren();
        }
        return false;
    }

    /** The user that the parser stands at, read to its end. */
    JsonTree user() throws IOException {
        return Json.ofWholeFile(() -> JsonTree.at(json));
    }

    /** Passes over the user that the parser stands at. */
    void skip() throws IOException {
        Json.ofWholeFile(json::skipChildren);
    }

    /** The group that the parser stands at. */
    Definition group() throws IOException {
        String path = GROUPS + "[" + index + "]";
        return Json.ofWholeFile(() -> {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw new FileRejected(ProblemCode.FILE_UNREADABLE, path, path + " must be a text");
            }
            try {
                Texts.flaw(json.getText()).ifPresent(flaw -> {
                    throw new IllegalArgumentException("it " + flaw);
                });
                return Definition.bare(ReferenceKind.GROUP, new Name(json.getText()));
            } catch (IllegalArgumentException e) {
                throw new FileRejected(ProblemCode.FILE_UNREADABLE, path, path + " is no name: " + e.getMessage());
            }
        });
    }

    private FileRejected unreadable(String sentence) {
        return Json.unreadable(json.currentTokenLocation().getLineNr(), json.currentTokenLocation().getColumnNr(), sentence);
    }

    @Override
    public void close() throws IOException {
        json.close();
        text.close();
    }
}
