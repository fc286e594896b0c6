package org.scimconsole.bench;

import java.net.URI;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * The limit of HTTP itself: reads a request's body and answers the bytes that it was told to. Runs in a process of its
 * own, with Jetty as it comes.
 */
final class EmptyHandler extends Handler.Abstract {
    /** {@code PUT /answer/200} sets the status and, as its body, what every other request is answered with. */
    static final String ANSWER = "/answer/";

    private record Answer(int status, byte[] body) {}

    private volatile Answer answer = new Answer(204, new byte[0]);

    /** @param args none */
    public static void main(String[] args) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        server.addConnector(connector);
        server.setHandler(new EmptyHandler());
        server.start();
        System.out.println("listening on " + URI.create("http://127.0.0.1:" + connector.getLocalPort()));
        server.join();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ByteBuffer body = Content.Source.asByteBuffer(request);
        String path = Request.getPathInContext(request);
        if (path.startsWith(ANSWER)) {
            byte[] bytes = new byte[body.remaining()];
            body.get(bytes);
            answer = new Answer(Integer.parseInt(path.substring(ANSWER.length())), bytes);
        }
        Answer now = answer;
        response.setStatus(now.status());
        if (now.body().length > 0) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/scim+json;charset=utf-8");
        }
        response.write(true, ByteBuffer.wrap(now.body()), callback);
        return true;
    }
}
