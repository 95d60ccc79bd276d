package io.muster.adapters.directory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** Active Directory's objectGUID: sixteen bytes, of which the first three groups stand backwards ([MS-DTYP] 2.3.4.2). */
final class ObjectGuid {
    static final int LENGTH = 16;

    private ObjectGuid() {
    }

    /** As people and other programs write it, in lower case. */
    static String text(byte[] bytes) {
        ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long high = (long) little.getInt() << 32 | (little.getShort() & 0xFFFFL) << 16 | little.getShort() & 0xFFFFL;
        long low = little.order(ByteOrder.BIG_ENDIAN).getLong();
        return new UUID(high, low).toString();
    }

    /** @param text a UUID */
    static byte[] bytes(String text) {
        UUID uuid = UUID.fromString(text);
        long high = uuid.getMostSignificantBits();
        return ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN).putInt((int) (high >>> 32)).putShort((short) (high >>> 16))
            .putShort((short) high).order(ByteOrder.BIG_ENDIAN).putLong(uuid.getLeastSignificantBits()).array();
    }
}
