package org.scimconsole.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. {@code X-Forwarded-For} is believed only as far as each hop is a trusted proxy, read from
 * the right: whatever stands left of the first untrusted address is that client's own invention.
 */
final class ClientAddress {
    /** A larger number makes a name, which Java would ask a name server about. */
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|\\d?\\d)";

    private final List<Range> trusted = new ArrayList<>();

    /** One address, or a range in CIDR notation. */
    private record Range(InetAddress start, int bits) {
        boolean contains(InetAddress candidate) {
            byte[] address = start.getAddress();
            byte[] other = candidate.getAddress();
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (other[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @throws IllegalArgumentException naming the entry that is neither an address nor a range */
    ClientAddress(List<String> proxies) {
        for (String proxy : proxies) {
            int slash = proxy.indexOf('/');
            InetAddress address = parse(slash < 0 ? proxy : proxy.substring(0, slash));
            if (address == null) {
                throw new IllegalArgumentException(
                        "'" + proxy + "' is no IP address or range; write 10.0.0.7 or 10.0.0.0/8.");
            }
            int all = address.getAddress().length * 8;
            trusted.add(new Range(address, slash < 0 ? all : bits(proxy, slash, all)));
        }
    }

    String of(HttpServletRequest request) {
        String address = String.valueOf(request.getRemoteAddr());
        if (trusted.isEmpty() || !areTrusted(address)) {
            return address;
        }
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null) {
            return address;
        }
        String[] hops = forwarded.split(",", -1);
        for (int index = hops.length - 1; index >= 0; index--) {
            String hop = hops[index].strip();
            if (parse(hop) == null) {
                return address;
            }
            address = hop;
            if (!areTrusted(hop)) {
                return address;
            }
        }
        return address;
    }

    boolean areTrusted(String address) {
        if (trusted.isEmpty()) {
            return false;
        }
        InetAddress candidate = parse(address);
        return candidate != null && trusted.stream().anyMatch(range -> range.contains(candidate));
    }

    /** Only literals, so that nothing a client sends makes us ask a name server. */
    private static @Nullable InetAddress parse(String text) {
        String literal = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        boolean looksLikeAddress = literal.matches(BYTE + "(\\." + BYTE + "){3}")
                || (literal.indexOf(':') >= 0 && literal.matches("[0-9A-Fa-f:][0-9A-Fa-f:.%]{1,59}"));
        if (!looksLikeAddress) {
            return null;
        }
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }

    private static int bits(String proxy, int slash, int most) {
        try {
            int bits = Integer.parseInt(proxy.substring(slash + 1));
            if (bits >= 0 && bits <= most) {
                return bits;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new IllegalArgumentException("'" + proxy + "' has no valid prefix length behind the slash.");
    }
}
