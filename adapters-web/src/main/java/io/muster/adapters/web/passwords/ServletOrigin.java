package io.muster.adapters.web.passwords;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

@Dependent
class ServletOrigin implements Origin {
    private final HttpServletRequest request;

    @Inject
    ServletOrigin(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public String address() {
        return request.getRemoteAddr();
    }
}
