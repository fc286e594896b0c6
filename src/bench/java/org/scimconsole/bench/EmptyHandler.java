package org.scimconsole.bench;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** The limit of HTTP itself: reads a request's body and answers a fixed text. Runs in a process of its own. */
final class EmptyHandler {
    private EmptyHandler() {}

    /** @param args the status and the length of the body it answers with */
    public static void main(String[] args) throws Exception {
        int status = Integer.parseInt(args[0]);
        byte[] answer = "x".repeat(Integer.parseInt(args[1])).getBytes(StandardCharsets.US_ASCII);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                Content.Source.asByteBuffer(request);
                response.setStatus(status);
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/scim+json;charset=utf-8");
                response.write(true, ByteBuffer.wrap(answer), callback);
                return true;
            }
        });
        server.start();
        System.out.println("listening on " + URI.create("http://127.0.0.1:" + connector.getLocalPort()));
        server.join();
    }
}
