package org.scimconsole.server.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TLS from two PEM files, read again when they change, so that a renewed certificate needs no restart. A change that
 * cannot be used is logged and the certificate in use stays. Owns one thread from {@link #start} to {@link #close}.
 */
final class TlsReload implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TlsReload.class);
    private static final long SECONDS_BETWEEN_LOOKS = 5;

    private final ServerConfig.Tls files;
    private final SslContextFactory.Server factory = new SslContextFactory.Server();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "certificate-reload");
        thread.setDaemon(true);
        return thread;
    });
    private String seen;
    private String told = "";

    /** @throws CertificateUnusableException when the files cannot be used now */
    TlsReload(ServerConfig.Tls files) {
        this.files = files;
        this.seen = fingerprint();
        factory.setKeyStore(PemCertificate.read(files).keyStore());
        factory.setKeyStorePassword("");
        factory.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        factory.setSniRequired(false);
        factory.setEndpointIdentificationAlgorithm(null);
    }

    SslContextFactory.Server factory() {
        return factory;
    }

    void start() {
        Future<?> unused = looks.scheduleWithFixedDelay(
                this::reloadIfChanged, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Reads the files again if they are others than before. */
    synchronized void reloadIfChanged() {
        String now = fingerprint();
        if (now.equals(seen)) {
            return;
        }
        try {
            PemCertificate renewed = PemCertificate.read(files);
            factory.reload(reloading -> reloading.setKeyStore(renewed.keyStore()));
            seen = now;
            LOG.info("The certificate in {} changed and is in use", files.certificate());
        } catch (CertificateUnusableException unusable) {
            tell(now, unusable.getMessage(), null);
        } catch (Exception unusable) {
            tell(now, "it cannot be read", unusable);
        }
    }

    /** Files that cannot be used are looked at again and again, but told of once. */
    private void tell(String which, @Nullable String why, @Nullable Exception cause) {
        if (!which.equals(told)) {
            told = which;
            LOG.warn("The changed certificate is not used yet: {}", why, cause);
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }

    private String fingerprint() {
        return fingerprint(files.certificate()) + " " + fingerprint(files.key());
    }

    private static String fingerprint(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis() + ":" + Files.size(file);
        } catch (IOException gone) {
            return "gone";
        }
    }
}
