package io.muster.adapters.web.testing;

import jakarta.servlet.http.HttpServletRequest;

import java.lang.reflect.Proxy;
import java.util.Map;

/** A request of which only the address and the headers are known. */
public final class FakeRequest {
    private FakeRequest() {
    }

    public static HttpServletRequest from(String address, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(FakeRequest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getRemoteAddr" -> address;
                case "getHeader" -> headers.get((String) arguments[0]);
                case "isSecure" -> false;
                default -> throw new UnsupportedOperationException(method.getName());
            });
    }
}
