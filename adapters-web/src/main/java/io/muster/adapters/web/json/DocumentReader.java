package io.muster.adapters.web.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Lets resources take a {@link Document} as the request's body. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, DocumentReader.MERGE_PATCH})
public class DocumentReader implements MessageBodyReader<Document> {
    /** RFC 7396 §4. */
    public static final String MERGE_PATCH = "application/merge-patch+json";
    /** The longest document, in bytes; files are uploaded another way. */
    static final int MAX_BYTES = 1 << 20;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Document.class;
    }

    @Override
    public Document readFrom(Class<Document> type, Type generic, Annotation[] annotations, MediaType media,
                             MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        return read(body);
    }

    /**
     * @throws BodyTooLarge over the limit
     * @throws io.muster.application.Refusal where it is no JSON object in UTF-8
     */
    public static Document read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new BodyTooLarge("a JSON document has at most " + MAX_BYTES + " bytes");
        }
        try {
            return Document.parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw JsonText.malformed("the document is not in UTF-8");
        }
    }
}
