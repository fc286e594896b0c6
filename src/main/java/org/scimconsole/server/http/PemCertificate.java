package org.scimconsole.server.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A certificate chain and its private key, as read from two PEM files. */
final class PemCertificate {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");

    private final Certificate[] chain;
    private final PrivateKey key;

    private PemCertificate(Certificate[] chain, PrivateKey key) {
        this.chain = chain;
        this.key = key;
    }

    /** @throws CertificateUnusableException saying what is wrong with which file */
    static PemCertificate read(ServerConfig.Tls files) {
        Certificate[] chain = chain(files.certificate());
        PrivateKey key = key(files.key());
        if (!belongsTo(chain[0].getPublicKey(), key)) {
            throw new CertificateUnusableException(
                    "The key in " + files.key() + " does not belong to the certificate in " + files.certificate()
                            + "; name two that belong together with --tls-cert and --tls-key.");
        }
        return new PemCertificate(chain, key);
    }

    /** Whoever renews a certificate writes one file before the other: in between the two do not fit. */
    private static boolean belongsTo(PublicKey certified, PrivateKey key) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        byte[] sample = {1, 2, 3};
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(sample);
            Signature checking = Signature.getInstance(algorithm);
            checking.initVerify(certified);
            checking.update(sample);
            return checking.verify(signing.sign());
        } catch (GeneralSecurityException ofAnotherKind) {
            return false;
        }
    }

    /** @return a key store that holds nothing else; its password is empty */
    KeyStore keyStore() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, new char[0]);
            store.setKeyEntry("service", key, new char[0], chain);
            return store;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new CertificateUnusableException(
                    "The certificate and key do not go together; name two that do with --tls-cert and --tls-key.",
                    unusable);
        }
    }

    private static Certificate[] chain(Path file) {
        try {
            Collection<? extends Certificate> read = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
            if (read.isEmpty()) {
                throw new CertificateUnusableException(
                        file + " holds no certificate; --tls-cert takes a file with -----BEGIN CERTIFICATE-----.");
            }
            return read.toArray(new Certificate[0]);
        } catch (IOException unreadable) {
            throw new CertificateUnusableException(
                    "The certificate file " + file + " cannot be read; name one that can with --tls-cert.", unreadable);
        } catch (GeneralSecurityException broken) {
            throw new CertificateUnusableException(file + " is no PEM certificate; name one with --tls-cert.", broken);
        }
    }

    private static PrivateKey key(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            throw new CertificateUnusableException(
                    "The key file " + file + " cannot be read; name one that can with --tls-key.", unreadable);
        }
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            byte[] content = decoded(file, block.group(2));
            String kind = block.group(1);
            if (kind.equals("PRIVATE KEY")) {
                return pkcs8(file, content);
            }
            if (kind.equals("RSA PRIVATE KEY")) {
                return pkcs8(file, DerKeys.rsaToPkcs8(content));
            }
            if (kind.equals("ENCRYPTED PRIVATE KEY")) {
                throw new CertificateUnusableException(file
                        + " holds a key under a password, and --tls-key takes one without; remove it with openssl pkcs8 -in KEY -out NEW -nodes"
                        + " and keep the file readable by the service alone.");
            }
        }
        throw new CertificateUnusableException(
                file
                        + " holds no private key in PKCS#8; --tls-key takes one, converted with openssl pkcs8 -topk8 -nodes -in KEY -out NEW.");
    }

    private static byte[] decoded(Path file, String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException damaged) {
            throw new CertificateUnusableException(
                    file + " is damaged: its Base64 ends in the middle; name a whole one with --tls-key.", damaged);
        }
    }

    private static PrivateKey pkcs8(Path file, byte[] content) {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(content));
            } catch (GeneralSecurityException ofAnotherKind) {
                // the next algorithm is tried
            }
        }
        throw new CertificateUnusableException(
                file + " holds a private key that is neither RSA nor EC; name one that is with --tls-key.");
    }
}
