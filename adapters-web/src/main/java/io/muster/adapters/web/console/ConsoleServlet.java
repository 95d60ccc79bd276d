package io.muster.adapters.web.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Answers every address of the console with its one page, which finds out by itself what to show (console/routes.js). */
@WebServlet(name = "console", urlPatterns = {"", "/accounts/*", "/audit/*", "/connections/*", "/exports/*", "/groups/*", "/imports/*",
    "/jobs/*", "/mappings/*", "/password", "/profile/*", "/roles/*", "/schedules/*", "/sign-in", "/teams/*", "/tenants/*", "/tokens/*"})
public class ConsoleServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient ConsolePage page;

    @Inject
    public ConsoleServlet(ConsolePage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.send(response);
    }
}
