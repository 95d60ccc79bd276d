package io.muster.adapters.web.system;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/**
 * Tells browsers to run nothing that is not ours and to frame nothing of it. A servlet filter and not one of JAX-RS, so that
 * it holds for pages, health and OpenAPI as well.
 */
@WebFilter(filterName = "security-headers", urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders implements Filter {
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
        + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (response instanceof HttpServletResponse answer) {
            answer.setHeader("X-Content-Type-Options", "nosniff");
            answer.setHeader("Content-Security-Policy", POLICY);
            // For browsers that do not know frame-ancestors.
            answer.setHeader("X-Frame-Options", "DENY");
            answer.setHeader("Referrer-Policy", "no-referrer");
            if (((HttpServletRequest) request).getServletPath().startsWith("/api")) {
                answer.setHeader("Cache-Control", "no-store");
            }
        }
        chain.doFilter(request, response);
    }
}
