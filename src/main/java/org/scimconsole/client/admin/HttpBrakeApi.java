package org.scimconsole.client.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.JsonBody;

/** The brake over HTTP. */
final class HttpBrakeApi implements BrakeApi {
    private static final String BRAKE = "/security/brake";
    private static final String HELD = BRAKE + "/held";

    private final ObjectMapper json = new ObjectMapper();
    private final AdminCalls calls;

    HttpBrakeApi(AdminCalls calls) {
        this.calls = calls;
    }

    @Override
    public BrakeView settings() throws ApiException {
        return calls.get(BRAKE, HttpBrakeApi::view);
    }

    @Override
    public BrakeView change(BrakeBudget budget) throws ApiException {
        ObjectNode body = json.createObjectNode()
                .put("on", budget.on())
                .put("window", budget.window().toString())
                .put("percent", budget.percent())
                .put("floor", budget.floor());
        return calls.send("PUT", BRAKE, body.toString(), HttpBrakeApi::view);
    }

    @Override
    public List<HeldView> held() throws ApiException {
        return calls.get(HELD, body -> body.list("items", HttpBrakeApi::held));
    }

    @Override
    public void release(List<String> ids) throws ApiException {
        calls.send("POST", HELD + "/release", ids(ids));
    }

    @Override
    public long releaseAll() throws ApiException {
        return calls.send("POST", HELD + "/release", "{}", body -> body.number("released"));
    }

    @Override
    public void holdAgain(List<String> ids) throws ApiException {
        calls.send("POST", HELD + "/hold", ids(ids));
    }

    @Override
    public void dismiss(List<String> ids) throws ApiException {
        calls.send("POST", HELD + "/dismiss", ids(ids));
    }

    private String ids(List<String> ids) {
        ObjectNode body = json.createObjectNode();
        ArrayNode all = body.putArray("ids");
        ids.forEach(all::add);
        return body.toString();
    }

    private static BrakeView view(JsonBody body) throws ApiException.Unreadable {
        return new BrakeView(
                new BrakeBudget(body.truth("on"), duration(body.text("window")), (int) body.number("percent"), (int)
                        body.number("floor")),
                body.list(
                        "use",
                        use -> new BrakeView.Use(
                                use.text("kind"), use.number("applied"), use.number("budget"), use.number("held"))));
    }

    private static Duration duration(String text) throws ApiException.Unreadable {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new ApiException.Unreadable(
                    "The service sent '" + text + "' as the brake's window.", "Check the service's version.", e);
        }
    }

    private static HeldView held(JsonBody body) throws ApiException.Unreadable {
        return new HeldView(
                body.text("id"),
                body.text("kind"),
                body.number("number"),
                body.time("firstAt"),
                body.time("lastAt"),
                body.number("attempts"),
                body.text("method"),
                body.text("path"),
                body.object("subject", AdminBodies::subject),
                body.timeOrNull("releasedAt"),
                body.textOrNull("releasedBy"));
    }
}
