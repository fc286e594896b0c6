package org.scimconsole.directory.organization;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ScimException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What SSO needs of an identity provider's SAML metadata. Document types, and with them entities, are refused, so that
 * metadata can neither read files nor grow without bound.
 */
record SamlMetadata(
        String entityId, String signOnUrl, @Nullable Instant certificateExpiresAt) {
    private static final String METADATA = "urn:oasis:names:tc:SAML:2.0:metadata";
    private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
    private static final String REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";
    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 100;

    static SamlMetadata parse(String xml) {
        if (xml.length() > LONGEST) {
            throw invalid("it is longer than a million characters");
        }
        Document document = read(xml);
        Element root = document.getDocumentElement();
        Element entity = root != null && METADATA.equals(root.getNamespaceURI()) ? root : null;
        if (entity == null || !"EntityDescriptor".equals(entity.getLocalName())) {
            throw invalid("it is not one EntityDescriptor");
        }
        String entityId = entity.getAttribute("entityID");
        if (entityId.isBlank()) {
            throw invalid("EntityDescriptor has no entityID");
        }
        Element provider = first(entity, METADATA, "IDPSSODescriptor");
        if (provider == null) {
            throw invalid("it has no IDPSSODescriptor");
        }
        return new SamlMetadata(entityId, signOn(provider), certificate(provider));
    }

    private static Document read(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // newer Java has a bound of its own, older has none
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | java.io.IOException e) {
            throw invalid("it is not XML, declares a document type, or is nested more than " + DEEPEST + " deep");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser cannot be made safe", e);
        }
    }

    private static String signOn(Element provider) {
        NodeList services = provider.getElementsByTagNameNS(METADATA, "SingleSignOnService");
        for (int i = 0; i < services.getLength(); i++) {
            Element service = (Element) services.item(i);
            String location = service.getAttribute("Location");
            if (REDIRECT.equals(service.getAttribute("Binding")) && !location.isBlank()) {
                return location;
            }
        }
        throw invalid("it has no SingleSignOnService with the binding HTTP-Redirect");
    }

    private static @Nullable Instant certificate(Element provider) {
        NodeList keys = provider.getElementsByTagNameNS(METADATA, "KeyDescriptor");
        Element signing = null;
        for (int i = 0; i < keys.getLength(); i++) {
            Element key = (Element) keys.item(i);
            if (!"encryption".equals(key.getAttribute("use"))) {
                if (signing != null) {
                    throw invalid("it has several signing certificates; leave only one");
                }
                signing = key;
            }
        }
        Element certificate = signing == null ? null : first(signing, SIGNATURE, "X509Certificate");
        if (certificate == null) {
            throw invalid("it has no signing certificate");
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text(certificate));
            X509Certificate read = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
            return read.getNotAfter().toInstant();
        } catch (CertificateException | IllegalArgumentException e) {
            throw invalid("its signing certificate cannot be read");
        }
    }

    /** The text of an element that has nothing but text; whatever stands in it deeper is passed over. */
    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text part) {
                text.append(part.getData());
            }
        }
        return text.toString();
    }

    private static @Nullable Element first(Element parent, String namespace, String name) {
        return (Element) parent.getElementsByTagNameNS(namespace, name).item(0);
    }

    private static ScimException invalid(String why) {
        return ScimException.invalidValue(
                "SAML not configured. Invalid IdP Metadata. Please update. What is wrong: " + why + ".");
    }
}
