package org.scimconsole.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The few SCIM calls that the process tests make. */
final class ScimCalls {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;
    private final String token;

    ScimCalls(URI service, String organization, String token) {
        this.base = service + "/scim/v2/" + organization;
        this.token = token;
    }

    Answer send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/scim+json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    Answer createUser(String name) throws IOException, InterruptedException {
        return send("POST", "/Users", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%1$s@contoso.com",
                 "displayName":"%1$s","active":true,"emails":[{"type":"work","primary":true,"value":"%1$s@contoso.com"}]}
                """.formatted(name));
    }

    Answer createGroup(String name) throws IOException, InterruptedException {
        return send("POST", "/Groups", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"%s"}
                """.formatted(name));
    }

    Answer patch(String path, String operations) throws IOException, InterruptedException {
        return send("PATCH", path, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}
                """.formatted(operations));
    }

    /** What came back. */
    record Answer(int status, String body) {
        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        String id() throws IOException {
            return json().path("id").asText();
        }

        boolean good() {
            return status >= 200 && status < 300;
        }
    }
}
