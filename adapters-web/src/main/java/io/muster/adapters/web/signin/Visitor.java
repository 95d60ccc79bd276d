package io.muster.adapters.web.signin;

import io.muster.application.Origin;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the present request comes from, and how browsers reach Muster. */
@Dependent
public class Visitor {
    /** What is certainly an address: for anything else the name service would be asked. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    private final HttpServletRequest request;
    private final Optional<String> addressHeader;
    private final URI home;

    /**
     * @param addressHeader the header in which the proxy in front tells where a request comes from; without a proxy none, since
     *     clients could write what they like into it
     * @param home where browsers reach Muster
     */
    @Inject
    public Visitor(HttpServletRequest request, @ConfigProperty(name = "muster.http.client-address-header") Optional<String> addressHeader,
                   @ConfigProperty(name = "muster.public.url", defaultValue = "http://127.0.0.1:8080/") String home) {
        this.request = request;
        this.addressHeader = addressHeader.map(String::strip);
        this.home = URI.create(home.strip().replaceFirst("/*$", "/"));
    }

    public Origin origin() {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new Origin(addressHeader.map(this::told).orElseGet(() -> address(request.getRemoteAddr())), agent);
    }

    public boolean secure() {
        return "https".equalsIgnoreCase(home.getScheme()) || request.isSecure();
    }

    /** The address of something below the root, as browsers know it. */
    public URI at(String path) {
        return home.resolve(path);
    }

    /** The last of several is the one that the nearest proxy has added; the others may be made up. */
    private String told(String header) {
        String value = Optional.ofNullable(request.getHeader(header)).orElse("");
        return address(value.substring(value.lastIndexOf(',') + 1).strip());
    }

    private static String address(String text) {
        if (text == null || !ADDRESS.matcher(text).matches()) {
            return "";
        }
        try {
            String shown = InetAddress.getByName(text).getHostAddress();
            return shown.contains("%") ? shown.substring(0, shown.indexOf('%')) : shown;
        } catch (UnknownHostException e) {
            return ""; // numbers that are no address
        }
    }
}
