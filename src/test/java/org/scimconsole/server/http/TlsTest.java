package org.scimconsole.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.TestDatabase;

final class TlsTest {
    private final Path folder;

    TlsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path certificate() {
        return folder.resolve("cert.pem");
    }

    private Path key() {
        return folder.resolve("key.pem");
    }

    private void write(String algorithm, String name, boolean traditional) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
        KeyPair pair = generator.generateKeyPair();
        X500Name subject = new X500Name("CN=" + name);
        Instant now = Instant.now();
        X509Certificate made = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                subject,
                                BigInteger.ONE,
                                Date.from(now.minus(Duration.ofDays(1))),
                                Date.from(now.plus(Duration.ofDays(1))),
                                subject,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder(
                                        algorithm.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA")
                                .build(pair.getPrivate())));
        pem(certificate(), made);
        pem(key(), traditional ? pair.getPrivate() : new JcaPKCS8Generator(pair.getPrivate(), null));
    }

    private static void pem(Path file, Object content) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(content);
        }
        Files.writeString(file, text.toString());
    }

    private static String nameShownAt(int port) throws Exception {
        try (SSLSocket socket = connected(port)) {
            socket.startHandshake();
            Certificate shown = socket.getSession().getPeerCertificates()[0];
            return ((X509Certificate) shown).getSubjectX500Principal().getName();
        }
    }

    private static String spokenAt(int port, String version) throws Exception {
        try (SSLSocket socket = connected(port)) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    private static SSLSocket connected(int port) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAnyone()}, null);
        return (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
    }

    private static final class TrustsAnyone implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @ParameterizedTest
    @CsvSource({"SQLITE, RSA, false", "POSTGRES, RSA, true", "POSTGRES, EC, false"})
    void servesTheCertificateOfTheFiles(TestDatabase database, String algorithm, boolean traditional) throws Exception {
        write(algorithm, "first", traditional);
        ServerConfig config = ServerConfig.loopback(0).withTls(new ServerConfig.Tls(certificate(), key()));
        try (RunningService service = RunningService.start(database, Clock.systemUTC(), config)) {
            assertThat(nameShownAt(service.port())).isEqualTo("CN=first");
        }
    }

    /** RFC 7644 section 7.2. */
    @Test
    void speaksTls12And13() throws Exception {
        write("EC", "first", false);
        ServerConfig config = ServerConfig.loopback(0).withTls(new ServerConfig.Tls(certificate(), key()));
        try (RunningService service = RunningService.start(TestDatabase.SQLITE, Clock.systemUTC(), config)) {
            for (String version : List.of("TLSv1.2", "TLSv1.3")) {
                assertThat(spokenAt(service.port(), version)).isEqualTo(version);
            }
        }
    }

    /** Health checks and Microsoft's agent may come by address. */
    @Test
    void answersUnderAnAddressThatTheCertificateDoesNotName() throws Exception {
        write("EC", "scim.contoso.example", false);
        ServerConfig config = ServerConfig.loopback(0).withTls(new ServerConfig.Tls(certificate(), key()));
        try (RunningService service = RunningService.start(TestDatabase.SQLITE, Clock.systemUTC(), config);
                SSLSocket socket = connected(service.port())) {
            socket.getOutputStream()
                    .write("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("{\"status\":\"UP\"}");
        }
    }

    @Test
    void usesAChangedCertificateAndKeepsTheOldOneWhileTheNewIsBroken() throws Exception {
        write("EC", "first", false);
        ServerConfig.Tls files = new ServerConfig.Tls(certificate(), key());
        try (TlsReload reload = new TlsReload(files)) {
            reload.factory().start();
            assertThat(reload.factory().getX509("service").getHosts()).contains("first");
            Files.writeString(certificate(), "half a file");
            Files.setLastModifiedTime(certificate(), FileTime.from(Instant.now().plusSeconds(10)));
            reload.reloadIfChanged();
            assertThat(reload.factory().getX509("service").getHosts()).contains("first");
            write("EC", "second", false);
            Files.setLastModifiedTime(certificate(), FileTime.from(Instant.now().plusSeconds(20)));
            reload.reloadIfChanged();
            assertThat(reload.factory().getX509("service").getHosts()).contains("second");
            reload.factory().stop();
        }
    }

    /** Whoever renews a certificate writes one file before the other. */
    @Test
    void keepsTheOldCertificateUntilTheKeyOfTheNewOneIsThere() throws Exception {
        write("RSA", "second", false);
        String secondCertificate = Files.readString(certificate());
        String secondKey = Files.readString(key());
        write("RSA", "first", false);
        try (TlsReload reload = new TlsReload(new ServerConfig.Tls(certificate(), key()))) {
            reload.factory().start();
            Files.writeString(certificate(), secondCertificate);
            Files.setLastModifiedTime(certificate(), FileTime.from(Instant.now().plusSeconds(10)));
            reload.reloadIfChanged();
            assertThat(reload.factory().getX509("service").getHosts()).contains("first");
            Files.writeString(key(), secondKey);
            Files.setLastModifiedTime(key(), FileTime.from(Instant.now().plusSeconds(10)));
            reload.reloadIfChanged();
            assertThat(reload.factory().getX509("service").getHosts()).contains("second");
            reload.factory().stop();
        }
    }

    @Test
    void saysWhatIsWrongWithTheFiles() throws Exception {
        assertThatThrownBy(() -> PemCertificate.read(new ServerConfig.Tls(certificate(), key())))
                .isInstanceOf(CertificateUnusableException.class)
                .hasMessageContaining("cert.pem")
                .hasMessageContaining("cannot be read");
        write("RSA", "x", false);
        Files.writeString(key(), "nothing");
        assertThatThrownBy(() -> PemCertificate.read(new ServerConfig.Tls(certificate(), key())))
                .hasMessageContaining("openssl");
        Files.writeString(key(), "-----BEGIN PRIVATE KEY-----\nMIIEv\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(() -> PemCertificate.read(new ServerConfig.Tls(certificate(), key())))
                .isInstanceOf(CertificateUnusableException.class)
                .hasMessageContaining("damaged");
        write("EC", "x", false);
        String key = Files.readString(key());
        write("EC", "y", false);
        Files.writeString(key(), key);
        assertThatThrownBy(() -> PemCertificate.read(new ServerConfig.Tls(certificate(), key())))
                .hasMessageContaining("does not belong to the certificate");
    }
}
