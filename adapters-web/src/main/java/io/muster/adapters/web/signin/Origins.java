package io.muster.adapters.web.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;

import java.io.IOException;

/**
 * Notes from where a request comes: the address of whoever is at the other end of the connection. A header such as X-Forwarded-For is
 * not asked, since anybody can send one. JAX-RS sees a request's attributes as its properties.
 */
@WebFilter(filterName = "origins", urlPatterns = "/api/*", asyncSupported = true)
public class Origins implements Filter {
    static final String ATTRIBUTE = "io.muster.origin";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        request.setAttribute(ATTRIBUTE, request.getRemoteAddr());
        chain.doFilter(request, response);
    }
}
