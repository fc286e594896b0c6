package org.scimconsole.entra.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.wording.Wording;

/** Keeps a {@link CycleState} in a JSON file. Holds ids and what was sent, never a token. */
public final class CycleStateFile {
    private static final int VERSION = 1;

    private final ObjectMapper json = new ObjectMapper();

    /** A state file that is none. Its message is a sentence. */
    public static final class UnusableException extends Exception {
        UnusableException(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }

    /**
     * @param file may be missing, for a job that never ran
     * @throws UnusableException when it is not such a file
     */
    public CycleState read(Path file) throws UnusableException, IOException {
        CycleState state = CycleState.fresh();
        if (!Files.exists(file)) {
            return state;
        }
        try {
            JsonNode root = json.readTree(file.toFile());
            if (root == null
                    || root.path("version").asInt() != VERSION
                    || !root.path("objects").isObject()) {
                throw unusable(file, null);
            }
            state.initialDone(root.path("initialDone").asBoolean());
            JsonNode held = root.path("quarantine");
            if (held.isObject()) {
                state.quarantine(new Quarantine(
                        Quarantine.Reason.valueOf(held.path("reason").asText()),
                        Wording.verbatim(held.path("error").asText()),
                        Instant.parse(held.path("began").asText()),
                        Instant.parse(held.path("nextAttempt").asText()),
                        held.path("attempts").asInt()));
            }
            root.path("objects")
                    .properties()
                    .forEach(entry -> state.objects().put(entry.getKey(), object(entry.getValue())));
            return state;
        } catch (JsonProcessingException | RuntimeException e) {
            throw unusable(file, e);
        }
    }

    /**
     * Writes the whole file, or leaves the old one as it is.
     *
     * @param file where
     * @param state what
     */
    public void write(Path file, CycleState state) throws IOException {
        ObjectNode root = json.createObjectNode().put("version", VERSION).put("initialDone", state.initialDone());
        Quarantine held = state.quarantine();
        if (held != null) {
            root.putObject("quarantine")
                    .put("reason", held.reason().name())
                    .put("error", held.error().english())
                    .put("began", held.began().toString())
                    .put("nextAttempt", held.nextAttempt().toString())
                    .put("attempts", held.attempts());
        }
        ObjectNode objects = root.putObject("objects");
        state.objects().forEach((id, object) -> write(objects.putObject(id), object));
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = Files.createTempFile(folder, "state", ".tmp");
        try {
            json.writeValue(temporary.toFile(), root);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void write(ObjectNode node, ObjectState object) {
        node.put("kind", object.kind.name().toLowerCase(Locale.ROOT))
                .put("name", object.name)
                .put("targetId", object.targetId)
                .put("active", object.active)
                .put("managed", object.managed)
                .put("manager", object.manager);
        ObjectNode sent = node.putObject("sent");
        object.sent.forEach(sent::put);
        if (!object.members.isEmpty()) {
            object.members.forEach(node.putArray("members")::add);
        }
        write(node, "escrow", object.escrow);
        write(node, "memberEscrow", object.memberEscrow);
    }

    private static void write(ObjectNode node, String name, ObjectState.@Nullable Escrow escrow) {
        if (escrow != null) {
            node.putObject(name)
                    .put("firstFailure", escrow.firstFailure().toString())
                    .put("failures", escrow.failures())
                    .put("retryAt", escrow.retryAt().toString())
                    .put("tried", escrow.tried());
        }
    }

    private static ObjectState object(JsonNode node) {
        ObjectState object = new ObjectState(
                ObjectState.Kind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT)),
                node.path("name").asText());
        object.targetId = node.path("targetId").textValue();
        object.active = node.path("active").asBoolean();
        object.managed = node.path("managed").asBoolean(true);
        object.manager = node.path("manager").textValue();
        node.path("sent")
                .properties()
                .forEach(sent -> object.sent.put(sent.getKey(), sent.getValue().asText()));
        node.path("members").forEach(member -> object.members.add(member.asText()));
        object.escrow = escrow(node.path("escrow"));
        object.memberEscrow = escrow(node.path("memberEscrow"));
        return object;
    }

    private static ObjectState.@Nullable Escrow escrow(JsonNode node) {
        return node.isObject()
                ? new ObjectState.Escrow(
                        Instant.parse(node.path("firstFailure").asText()),
                        node.path("failures").asInt(),
                        Instant.parse(node.path("retryAt").asText()),
                        node.path("tried").asText())
                : null;
    }

    private static UnusableException unusable(Path file, @Nullable Throwable cause) {
        return new UnusableException(
                file
                        + " is not a state file of this program. Choose another, or delete it to begin with an initial cycle.",
                cause);
    }
}
