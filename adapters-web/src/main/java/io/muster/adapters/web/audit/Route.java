package io.muster.adapters.web.audit;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;

import java.lang.reflect.AnnotatedElement;

/** The template of the address that a request was matched with, such as {@code /imports/{id}/apply}. */
final class Route {
    private Route() {
    }

    static String of(ResourceInfo matched) {
        if (matched.getResourceMethod() == null) {
            return "(no route)";
        }
        return segment(matched.getResourceMethod().getDeclaringClass()) + segment(matched.getResourceMethod());
    }

    private static String segment(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }
}
