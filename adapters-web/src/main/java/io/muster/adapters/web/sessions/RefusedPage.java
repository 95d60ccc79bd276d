package io.muster.adapters.web.sessions;

import io.muster.adapters.web.problems.ProblemJson;
import io.muster.adapters.web.signin.Visitor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Tells a person why they were not signed in, and leads back: a problem as a page. */
@Provider
@Dependent
@Produces(MediaType.TEXT_HTML)
public class RefusedPage implements MessageBodyWriter<ProblemJson> {
    private final Visitor visitor;

    @Inject
    public RefusedPage(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == ProblemJson.class;
    }

    @Override
    public void writeTo(ProblemJson problem, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
                        MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        String page = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Muster: not signed in</title></head>
            <body><h1>Not signed in</h1><p>%s.</p><p><a href="%s">Back to Muster</a></p></body></html>
            """.formatted(escaped(problem.detail()), escaped(visitor.at("").getRawPath()));
        out.write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
