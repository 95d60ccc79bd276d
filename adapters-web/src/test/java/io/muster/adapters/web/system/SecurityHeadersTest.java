package io.muster.adapters.web.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;

class SecurityHeadersTest {
    @Test
    void forbids_sniffing_framing_and_foreign_content_everywhere() throws Exception {
        assertThat(headers("/index.html")).containsEntry("X-Content-Type-Options", "nosniff").doesNotContainKey("Cache-Control")
            .hasEntrySatisfying("Content-Security-Policy", policy -> assertThat(policy)
                .startsWith("default-src 'none'").contains("frame-ancestors 'none'", "script-src 'self';")
                .doesNotContain("unsafe", "*", "http"));
    }

    @Test
    void nobody_lays_another_page_over_ours_to_have_people_click_what_they_do_not_see() throws Exception {
        assertThat(headers("/index.html")).containsEntry("X-Frame-Options", "DENY");
        assertThat(headers("/api/v1")).containsEntry("X-Frame-Options", "DENY").containsEntry("Referrer-Policy", "no-referrer");
    }

    @Test
    void lets_nobody_keep_answers_of_the_api() throws Exception {
        assertThat(headers("/api/v1")).containsEntry("Cache-Control", "no-store").containsKey("Content-Security-Policy");
    }

    private static Map<String, String> headers(String path) throws Exception {
        Map<String, String> headers = new TreeMap<>();
        HttpServletRequest request = fake(HttpServletRequest.class, (name, arguments) -> name.equals("getServletPath") ? path : null);
        HttpServletResponse response = fake(HttpServletResponse.class,
            (name, arguments) -> headers.put((String) arguments[0], (String) arguments[1]));
        boolean[] passed = {false};
        new SecurityHeaders().doFilter(request, response, (in, out) -> passed[0] = true);
        assertThat(passed[0]).isTrue();
        return headers;
    }

    private interface Calls {
        Object answer(String name, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
            (proxy, method, arguments) -> calls.answer(method.getName(), arguments)));
    }
}
