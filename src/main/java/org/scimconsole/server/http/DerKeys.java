package org.scimconsole.server.http;

import java.io.ByteArrayOutputStream;

/** The little of DER that is needed to read the keys that OpenSSL wrote before version 3. */
final class DerKeys {
    /** SEQUENCE { OID rsaEncryption, NULL }. */
    private static final byte[] RSA = {
        0x30, 0x0D, 0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00
    };

    private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};

    private DerKeys() {}

    /** Wraps a PKCS#1 key: {@code BEGIN RSA PRIVATE KEY} becomes {@code BEGIN PRIVATE KEY}. */
    static byte[] rsaToPkcs8(byte[] pkcs1) {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        inner.writeBytes(VERSION_0);
        inner.writeBytes(RSA);
        inner.writeBytes(tagged(0x04, pkcs1));
        return tagged(0x30, inner.toByteArray());
    }

    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            int bytes = (32 - Integer.numberOfLeadingZeros(content.length) + 7) / 8;
            out.write(0x80 | bytes);
            for (int index = bytes - 1; index >= 0; index--) {
                out.write(content.length >> (8 * index));
            }
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
