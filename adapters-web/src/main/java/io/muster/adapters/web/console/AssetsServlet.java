package io.muster.adapters.web.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Optional;

/** Sends the console's files, compressed, below an address that changes with them: browsers keep them for good. */
@WebServlet(name = "console-assets", urlPatterns = "/assets/*")
public class AssetsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Assets assets;

    @Inject
    public AssetsServlet(Assets assets) {
        this.assets = assets;
    }

    /** The path is {@code /REVISION/console/app.js}. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1).split("/", 2);
        Optional<Asset> found = parts.length < 2 ? Optional.empty() : assets.find(parts[1]);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // While nodes are being upgraded one may be asked for another's revision: what it sends is not that one's for good.
        response.setHeader("Cache-Control", parts[0].equals(assets.revision()) ? "public, max-age=31536000, immutable" : "no-store");
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentType(found.get().mediaType());
        send(found.get(), Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("").contains("gzip"), response);
    }

    private static void send(Asset asset, boolean compressed, HttpServletResponse response) throws IOException {
        byte[] bytes = compressed ? asset.compressed() : asset.bytes();
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
