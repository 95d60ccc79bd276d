package io.muster.adapters.web.console;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Optional;

/**
 * Answers where nothing else has (META-INF/web-fragment.xml). The API tells its problems itself; this is for addresses that nobody has,
 * of which the console says so, and for methods that an address does not take.
 */
@WebServlet(name = "errors", urlPatterns = "/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient ConsolePage page;

    @Inject
    public ErrorServlet(ConsolePage page) {
        this.page = page;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
            .orElse(HttpServletResponse.SC_NOT_FOUND);
        response.setStatus(status);
        boolean person = Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html");
        if (person && status == HttpServletResponse.SC_NOT_FOUND) {
            page.send(response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(person ? "text/html" : "text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(person ? page.failure(status, sentence(status)) : status + ": " + sentence(status) + "\n");
    }

    private static String sentence(int status) {
        return status == HttpServletResponse.SC_NOT_FOUND ? "There is nothing at this address." : "The server does not take this request.";
    }
}
