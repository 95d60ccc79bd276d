package io.muster.adapters.web.system;

import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The API's description (META-INF/openapi.yaml) as MicroProfile OpenAPI gives it: as YAML, or as JSON to who asks for that. Servers
 * have an endpoint of their own for it and leave this address alone where it is taken; Payara's makes a model of each class of each
 * library at the first request, for which a heap of 256 MB is too small.
 */
@WebServlet(name = "description", urlPatterns = "/openapi")
public class DescriptionServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String JSON = "application/json";

    private transient byte[] yaml;
    private transient byte[] json;

    @Override
    public void init() {
        yaml = read();
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(yaml, StandardCharsets.UTF_8));
        json = JsonbBuilder.create().toJson(document).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read() {
        try (InputStream in = DescriptionServlet.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean asJson = JSON.equals(request.getHeader("Accept")) || "JSON".equalsIgnoreCase(request.getParameter("format"));
        byte[] description = asJson ? json : yaml;
        response.setHeader("Vary", "Accept");
        response.setContentType(asJson ? JSON : "application/yaml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(description.length);
        response.getOutputStream().write(description);
    }
}
