package org.scimconsole.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests a running service on each database: one per run of all tests, since tests are kept apart by organisations
 * of their own. Use as {@code @ExtendWith(RunningServices.class)} and take {@link Shared} in the constructor.
 */
public final class RunningServices implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(RunningServices.class);

    /** The services, started when first asked for and closed after the last test. */
    public static final class Shared implements AutoCloseable {
        private final Map<TestDatabase, RunningService> running = new ConcurrentHashMap<>();

        /** @return the service on that database */
        public RunningService on(TestDatabase database) {
            return running.computeIfAbsent(database, RunningService::start);
        }

        @Override
        public void close() {
            running.values().forEach(RunningService::close);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Shared.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Shared.class, type -> new Shared(), Shared.class);
    }
}
