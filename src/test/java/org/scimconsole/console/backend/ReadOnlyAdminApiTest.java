package org.scimconsole.console.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.HttpAdminApi;
import org.scimconsole.model.PlainToken;
import org.scimconsole.testing.PromptSockets;

class ReadOnlyAdminApiTest {

    @Test
    void sendsNothingButGetWhateverIsCalled() throws Exception {
        Set<String> sent = new ConcurrentSkipListSet<>();
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    sent.add(request.getMethod());
                    return new MockResponse.Builder().code(200).body("{}").build();
                }
            });
            server.setServerSocketFactory(new PromptSockets());
            server.start();
            try (HttpAdminApi http = HttpAdminApi.open("http://127.0.0.1:" + server.getPort(), new PlainToken("key"))) {
                callEverything(new ReadOnlyAdminApi(http, "Read-only.", "Add it again."));
                assertThat(sent).containsExactly("GET");
                callEverything(http);
                assertThat(sent).as("the same calls without the guard").contains("POST", "PUT", "DELETE");
            }
        }
    }

    private static void callEverything(AdminApi api) throws IllegalAccessException {
        for (Method method : AdminApi.class.getMethods()) {
            Object[] arguments = new Object[method.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = sample(method.getParameterTypes()[i]);
            }
            try {
                method.invoke(api, arguments);
            } catch (InvocationTargetException refusedOrUnreadable) {
                // What matters is what was sent until then.
                assertThat(refusedOrUnreadable.getCause()).isInstanceOf(Exception.class);
            }
        }
    }

    private static @Nullable Object sample(Class<?> type) {
        Map<Class<?>, Object> simple = Map.of(
                String.class,
                "x",
                int.class,
                1,
                long.class,
                1L,
                boolean.class,
                true,
                List.class,
                List.of(),
                Duration.class,
                Duration.ZERO,
                Instant.class,
                Instant.EPOCH);
        if (simple.containsKey(type)) {
            return simple.get(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (!type.isRecord()) {
            return null;
        }
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            values[i] = sample(types[i]);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No sample of " + type, e);
        }
    }
}
