package io.muster.application;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where a request comes from, as far as it can be told; for limits, and so that people know their sessions again.
 *
 * @param address an IP address in the form of {@link java.net.InetAddress#getHostAddress()}, or nothing where it is unknown
 * @param agent what the client calls itself, shortened
 */
public record Origin(String address, String agent) {
    public static final Origin UNKNOWN = new Origin("", "");
    private static final int LONGEST_AGENT = 120;

    public Origin {
        String shown = agent.codePoints().filter(c -> !Character.isISOControl(c)).limit(LONGEST_AGENT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        agent = shown.strip();
    }

    /** The address for the audit trail. */
    public String noted() {
        return address.isEmpty() ? Caller.UNKNOWN_ORIGIN : address;
    }

    /**
     * Whether it is a place of its own. This machine is none: behind a proxy that runs on it, it is everybody.
     */
    public boolean known() {
        return !address.isEmpty() && !address.startsWith("127.") && !address.equals("0:0:0:0:0:0:0:1");
    }

    /** What one subscriber has: an address of IPv4, or a network of 64 bits, in which everybody may take any address, of IPv6. */
    public String network() {
        return Arrays.stream(address.split(":")).limit(4).collect(Collectors.joining(":"));
    }
}
